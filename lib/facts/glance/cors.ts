/**
 * Whether a section holds a further origin of the middleware for cross-origin requests. oslo.middleware reads such sections up to
 * OpenStack 2023.1, and ignores them in the version of `main`.
 *
 * @see https://docs.openstack.org/oslo.middleware/latest/reference/cors.html
 */
export function isOriginSection(section: string): boolean {
  return section.startsWith('cors.');
}

/**
 * The kinds of objects that are read and judged. Objects of other kinds are left alone.
 *
 * `OpenStackControlPlane`, `Glance` and `Cinder` hold the configuration; the others are what it refers to, or what the nodes need.
 */
export const JUDGED_KINDS: ReadonlySet<string> = new Set([
  'OpenStackControlPlane', 'Glance', 'Cinder',
  'MachineConfig', 'Secret', 'ConfigMap', 'NetworkAttachmentDefinition', 'Topology',
  'KeystoneApplicationCredential', 'KeystoneService', 'KeystoneEndpoint',
]);

const LABEL = '[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const HOST = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/**
 * Whether the text is a host name of a route, or its first part.
 *
 * @see https://github.com/openshift/api/blob/master/route/v1/types.go
 */
export function isRouteHost(value: string): boolean {
  return HOST.test(value) && value.length <= 253;
}

/** The largest share of the requests that a Service of a route can have. */
export const LARGEST_ROUTE_WEIGHT = 256;

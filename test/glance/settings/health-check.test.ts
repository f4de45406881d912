import { linesFor, refusalOf } from './written';
import { Release } from '../../../lib/facts/release';

test('every property becomes an option', () => {
  expect(linesFor({ healthCheck: { detailed: true, allowedNetworks: ['192.0.2.0/24', 'fd00::/8'], ignoreProxiedRequests: true } }, Release.MAIN))
    .toEqual(['[healthcheck]', 'detailed = true', 'allowed_source_ranges = 192.0.2.0/24,fd00::/8', 'ignore_proxied_requests = true']);
});

test.each([
  [{ allowedNetworks: ['all'] }, Release.MAIN, "healthCheck.allowedNetworks holds 'all': write a network, such as '192.0.2.0/24' or 'fd00::/8'."],
  [{ allowedNetworks: ['192.0.2.0/24'] }, Release.RHOSO_18_0_FR6, 'healthCheck.allowedNetworks is 192.0.2.0/24, but release 18.0-fr6 does not have the option allowed_source_ranges: '
    + 'leave allowedNetworks out, or use release main or later.'],
  [{ ignoreProxiedRequests: true }, Release.RHOSO_18_0_FR6, 'healthCheck.ignoreProxiedRequests is true, but release 18.0-fr6 does not have the option ignore_proxied_requests: '
    + 'leave ignoreProxiedRequests out, or use release main or later.'],
])('refuses what Glance cannot use', (healthCheck, release, message) => {
  expect(refusalOf({ healthCheck }, release)).toBe(message);
});

import { Duration } from 'cdk8s';
import { MetalLbOptions, ServiceOverride } from '../../lib/services/service-override';
import { IpFamilyPolicy, ServiceOverrideOptions, ServiceType, SessionAffinity, TrafficPolicy } from '../../lib/services/service-override-options';
import { deepFreeze } from '../synth/synth';

const manifestOf = (options: MetalLbOptions): object => ServiceOverride.metalLb(deepFreeze(options))._manifest();

test('only a pool is required', () => {
  expect(manifestOf({ addressPool: 'internalapi' })).toEqual({
    metadata: { annotations: { 'metallb.universe.tf/address-pool': 'internalapi' } },
    spec: { type: 'LoadBalancer' },
  });
});

test('with all options', () => {
  expect(manifestOf({ addressPool: 'internalapi', addresses: ['172.17.0.80', 'fd00::80'], sharedIp: 'internalapi' })).toEqual({
    metadata: {
      annotations: {
        'metallb.universe.tf/address-pool': 'internalapi',
        'metallb.universe.tf/allow-shared-ip': 'internalapi',
        'metallb.universe.tf/loadBalancerIPs': '172.17.0.80,fd00::80',
      },
    },
    spec: { type: 'LoadBalancer' },
  });
});

test('removes what the base has, with the newer prefix too', () => {
  expect(ServiceOverride.metalLb({ addressPool: 'internalapi' })._patch()).toEqual({
    metadata: {
      annotations: {
        'metallb.io/address-pool': null,
        'metallb.io/allow-shared-ip': null,
        'metallb.io/loadBalancerIPs': null,
        'metallb.universe.tf/address-pool': 'internalapi',
        'metallb.universe.tf/allow-shared-ip': null,
        'metallb.universe.tf/loadBalancerIPs': null,
      },
    },
    spec: { type: 'LoadBalancer' },
  });
});

test.each<[Partial<MetalLbOptions>, string]>([
  [{ addressPool: 'a_b' }, "addressPool is 'a_b': use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label)."],
  [{ addresses: [] }, 'addresses is empty: give at least one.'],
  [{ addresses: ['fd00::80', 'fd00::80'] }, "addresses holds 'fd00::80' twice: give each once."],
  [{ addresses: ['here'] }, "addresses is 'here': use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'."],
  [{ addresses: ['172.17.0.80', '172.17.0.81'] }, 'addresses is ["172.17.0.80","172.17.0.81"]: use one address, or one IPv4 and one IPv6 address.'],
  [{ addresses: ['fd00::80', 'fd00::81'] }, 'addresses is ["fd00::80","fd00::81"]: use one address, or one IPv4 and one IPv6 address.'],
  [{ addresses: ['172.17.0.80', 'fd00::81', 'fd00::82'] }, 'addresses is ["172.17.0.80","fd00::81","fd00::82"]: use one address, or one IPv4 and one IPv6 address.'],
  [{ sharedIp: '' }, "sharedIp is '': use text that is not empty, on one line and without control characters."],
])('refuses %j', (options, message) => expect(() => manifestOf({ addressPool: 'pool', ...options })).toThrow(new Error(message)));

test('a service with every field', () => {
  const options: ServiceOverrideOptions = {
    type: ServiceType.LOAD_BALANCER,
    labels: { shard: 'a' },
    annotations: { 'example.org/pool': 'public' },
    endpointUrl: 'https://images.example.org',
    externalTrafficPolicy: TrafficPolicy.LOCAL,
    internalTrafficPolicy: TrafficPolicy.CLUSTER,
    ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
    loadBalancerClass: 'metallb.io/metallb',
    loadBalancerSourceRanges: ['10.0.0.0/8', 'fd00::/64'],
    sessionAffinity: SessionAffinity.CLIENT_IP,
    sessionAffinityTimeout: Duration.hours(1),
  };
  expect(ServiceOverride.of(options)._patch()).toEqual({
    endpointURL: 'https://images.example.org',
    metadata: { labels: { shard: 'a' }, annotations: { 'example.org/pool': 'public' } },
    spec: {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      internalTrafficPolicy: 'Cluster',
      ipFamilyPolicy: 'PreferDualStack',
      loadBalancerClass: 'metallb.io/metallb',
      loadBalancerSourceRanges: ['10.0.0.0/8', 'fd00::/64'],
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 3600 } },
    },
  });
  expect(ServiceOverride.of({ type: ServiceType.EXTERNAL_NAME, externalName: 'images.example.org' })._patch())
    .toEqual({ spec: { type: 'ExternalName', externalName: 'images.example.org' } });
});

test('MetalLB with further labels and annotations', () => {
  expect(manifestOf({ addressPool: 'internalapi', labels: { shard: 'a' }, annotations: { 'example.org/b': 'c' }, endpointUrl: 'http://a' })).toEqual({
    endpointURL: 'http://a',
    metadata: { labels: { shard: 'a' }, annotations: { 'metallb.universe.tf/address-pool': 'internalapi', 'example.org/b': 'c' } },
    spec: { type: 'LoadBalancer' },
  });
  expect(() => manifestOf({ addressPool: 'internalapi', annotations: { 'metallb.io/address-pool': 'other' } }))
    .toThrow(new Error("annotations has 'metallb.io/address-pool': use addressPool, addresses or sharedIp instead."));
});

test.each<[ServiceOverrideOptions, string]>([
  [{ endpointUrl: 'images' }, "endpointUrl is 'images': use a URL that begins with 'http://' or 'https://' and names a host."],
  [{ loadBalancerSourceRanges: ['10.0.0.1'] }, "loadBalancerSourceRanges is '10.0.0.1': use a network such as '10.0.0.0/8' or 'fd00::/64'."],
  [{ externalName: 'a' }, 'externalName is given, but type is not ServiceType.EXTERNAL_NAME: set the type, or leave externalName out.'],
  [{ sessionAffinityTimeout: Duration.hours(1) }, 'sessionAffinityTimeout is given, but sessionAffinity is not SessionAffinity.CLIENT_IP: set it, or leave sessionAffinityTimeout out.'],
  [{ sessionAffinity: SessionAffinity.CLIENT_IP, sessionAffinityTimeout: Duration.days(2) }, "sessionAffinityTimeout is '2 days': use a whole number of seconds from 1 to 86400."],
])('refuses a service with %j', (options, message) => expect(() => ServiceOverride.of(options)).toThrow(new Error(`service: ${message}`)));

import { rulesOf, said } from './lint';
import { readManifests } from '../../lib/manifest/read';
import { judge } from '../../lib/rules/engine/judge';

const ADDRESSES = 'metallb.io/loadBalancerIPs';
const POOL = 'metallb.io/address-pool';

/** A part of a control plane whose RabbitMQ has a load balancer. */
function balancer(annotations: Readonly<Record<string, string>>, spec: object = {}): string {
  return `${JSON.stringify({ spec: { rabbitmq: { templates: { rabbitmq: { override: { service: { metadata: { annotations }, spec } } } } } } })}\n`;
}

function pool(name: string, ...addresses: string[]): string {
  return `${JSON.stringify({ apiVersion: 'metallb.io/v1beta1', kind: 'IPAddressPool', metadata: { name, namespace: 'metallb-system' }, spec: { addresses } })}\n`;
}

describe('families', () => {
  test.each([
    [{ [ADDRESSES]: '172.17.0.80,fd00::80' }, {}, []],
    [{ [ADDRESSES]: '172.17.0.80,fd00::80' }, { ipFamilyPolicy: 'PreferDualStack' }, []],
    [{ [ADDRESSES]: 'fd00::80' }, { ipFamilies: ['IPv6'] }, []],
    [{ [ADDRESSES]: 'x,172.17.0.80' }, {}, ["control-plane/address: metallb.io/loadBalancerIPs has 'x', which is not an IP address. Write an IP address, or several with commas between them."]],
    [{ [ADDRESSES]: '172.17.0.80,172.17.0.81' }, {}, [
      "control-plane/address-family: the service has the addresses '172.17.0.80' and '172.17.0.81', but MetalLB assigns at most one of each family. Keep one IPv4 address, one IPv6 address, or one of each.",
    ]],
    [{ [ADDRESSES]: '172.17.0.80,fd00::80' }, { ipFamilyPolicy: 'SingleStack' }, [
      "control-plane/address-family: the service has the addresses '172.17.0.80' and 'fd00::80', but its ipFamilyPolicy SingleStack allows only one family. "
      + 'Set spec.ipFamilyPolicy of the service to PreferDualStack or RequireDualStack, or keep one address.',
    ]],
    [{ [ADDRESSES]: '172.17.0.80' }, { ipFamilies: ['IPv6'] }, [
      "control-plane/address-family: the service has the IPv4 address '172.17.0.80', but its ipFamilies are IPv6. Add IPv4 to spec.ipFamilies of the service, or write another address.",
    ]],
  ])('%j with %j', (annotations, spec, messages) => expect(said(balancer(annotations, spec))).toEqual(messages));
});

describe('pools', () => {
  const POOLS = pool('internalapi', '172.17.0.80-172.17.0.90', 'fd00:17::/64') + pool('ctlplane', '192.168.122.80/28');

  test.each([
    [{ [POOL]: 'internalapi', [ADDRESSES]: '172.17.0.85, fd00:17::80' }, []],
    [{ [POOL]: 'internalapi' }, []],
    [{ [ADDRESSES]: '192.168.122.81' }, []],
    [{ [POOL]: '${POOL}', [ADDRESSES]: '172.17.0.85' }, []],
    [{ [POOL]: 'ctlplane', [ADDRESSES]: '172.17.0.85' }, [
      "control-plane/address-outside-pool: the address '172.17.0.85' is not in the IPAddressPool 'ctlplane'. Use an address of 192.168.122.80/28, or name another pool.",
    ]],
    [{ [POOL]: 'internalapi', [ADDRESSES]: '172.17.0.91,fd00:18::80' }, ["'172.17.0.91'", "'fd00:18::80'"].map((address) =>
      `control-plane/address-outside-pool: the address ${address} is not in the IPAddressPool 'internalapi'. Use an address of 172.17.0.80-172.17.0.90 or fd00:17::/64, or name another pool.`)],
    [{ [POOL]: 'internal-api', [ADDRESSES]: '172.17.0.85' }, [
      "control-plane/address-without-pool: the service names the IPAddressPool 'internal-api', which is not among those of the input. Did you mean 'internalapi'?",
    ]],
    [{ [ADDRESSES]: '172.18.0.80' }, ["control-plane/address-without-pool: the address '172.18.0.80' is in no IPAddressPool of the input. "
      + 'Use an address of 172.17.0.80-172.17.0.90, fd00:17::/64 or 192.168.122.80/28, or add it to a pool.']],
  ])('%j', (annotations, messages) => expect(said(POOLS + balancer(annotations))).toEqual(messages));

  test('a pool that cannot be read may have any address', () => {
    expect(rulesOf(pool('a', '${RANGE}') + balancer({ [POOL]: 'a', [ADDRESSES]: '172.18.0.80' }))).toEqual([]);
    expect(rulesOf(pool('a') + balancer({ [POOL]: 'a', [ADDRESSES]: '172.18.0.80' }))).toEqual([]);
    expect(rulesOf('kind: IPAddressPool\nmetadata: { name: a }\nspec: { addresses: null }\n')).toEqual([]);
  });

  test('the pools of another file count if no other file has pools', () => {
    const judged = (...files: string[]) => judge(readManifests(files.map((text, index) => ({ file: `${index}.yaml`, text }))).documents, { release: 'main' })
      .findings.map(({ rule }) => rule);
    const outside = balancer({ [POOL]: 'internalapi', [ADDRESSES]: '10.0.0.1' });
    expect(judged(outside, POOLS)).toEqual(['control-plane/address-outside-pool']);
    expect(judged(outside, POOLS, pool('internalapi', '10.0.0.0/8'))).toEqual([]);
    expect(judged(outside + pool('internalapi', '10.0.0.0/8'), POOLS)).toEqual([]);
  });

  test('the pools of another cloud do not count', () => {
    const judged = (...files: string[]) => judge(readManifests(files.map((text, index) => ({ file: `${index}.yaml`, text }))).documents, { release: 'main' })
      .findings.map(({ rule }) => rule);
    const outside = balancer({ [POOL]: 'internalapi', [ADDRESSES]: '10.0.0.1' });
    const inside = balancer({ [POOL]: 'internalapi', [ADDRESSES]: '172.17.0.80' });
    expect(judged(outside, POOLS + inside)).toEqual([]);
    expect(judged(outside, inside, POOLS)).toEqual([]);
  });
});

describe('schedules and sizes of every service', () => {
  const spec = (fields: object) => said(`${JSON.stringify({ spec: fields })}\n`).map((message) => message.split(' is ')[0]);

  test.each([
    [{ keystone: { template: { trustFlushSchedule: 'hourly' } } }, ['control-plane/schedule: template.trustFlushSchedule']],
    [{ nova: { template: { cellTemplates: { cell1: { dbPurge: { schedule: '0 0 * * 7' } } } } } }, ['control-plane/schedule: dbPurge.schedule']],
    [{ galera: { templates: { openstack: { storageRequest: '5 G' } } } }, ['control-plane/quantity: openstack.storageRequest']],
    [{ ovn: { template: { ovnDBCluster: { north: { storageRequest: '0Gi' } } } } }, ['control-plane/quantity: north.storageRequest']],
    [{ glance: { template: { glanceAPIs: { default: { imageCache: { size: '10GB' } } } } } }, ['control-plane/quantity: imageCache.size']],
    [{ telemetry: { template: { metricStorage: { monitoringStack: { storage: { persistent: { pvcStorageRequest: '-1G' } } } } } } }, ['control-plane/quantity: persistent.pvcStorageRequest']],
    [{ swift: { template: { swiftStorage: { storageRequest: '${SIZE}' } } }, keystone: { template: { trustFlushSchedule: '1 * * * *' } } }, []],
  ])('%j', (fields, messages) => expect(spec(fields)).toEqual(messages));

  test('of an object of its own', () => {
    expect(rulesOf('kind: Glance\nspec: { dbPurge: { schedule: never }, storage: { storageRequest: much } }\n')).toEqual(['control-plane/schedule', 'control-plane/quantity']);
  });
});

describe('the public service of an API instance with the layout edge', () => {
  const instance = (type: string, services: object) => said(`${JSON.stringify({ spec: { glance: { template: { glanceAPIs: { az1: { type, override: { service: services } } } } } } })}\n`);
  const message = "instances/edge-public: the API instance 'az1' has the layout edge, so it has no service public: this override has no effect. ";

  test.each([
    ['edge', { public: {} }, [`${message}Rename it to internal, or remove it.`]],
    ['edge', { public: {}, internal: {} }, [`${message}Remove it.`]],
    ['edge', { internal: {}, public: null }, []],
    ['single', { public: {} }, []],
  ])('%s with %j', (type, services, messages) => expect(instance(type, services)).toEqual(messages));
});

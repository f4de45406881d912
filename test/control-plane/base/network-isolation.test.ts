import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { networkIsolation } from '../../../lib/control-plane/base/network-isolation';
import { NetworkIsolationOptions } from '../../../lib/control-plane/base/network-isolation-options';
import { yamlObjects } from '../../../lib/control-plane/base/yaml-objects';
import { Release, RELEASES } from '../../../lib/facts/release';
import { schemaFor } from '../../../lib/schemas/schema-for';
import { unknownFields } from '../../schemas/unknown-fields';
import { difference } from '../difference';

const DEFAULTS: Required<NetworkIsolationOptions> = {
  storageClass: 'local-storage',
  secretName: 'osp-secret',
  internalApiAddress: '172.17.0.80',
  rabbitmqAddress: '172.17.0.85',
  rabbitmqCell1Address: '172.17.0.86',
  dnsAddress: '192.168.122.80',
  dnsServer: '192.168.122.1',
  internalApiPool: 'internalapi',
  ctlplanePool: 'ctlplane',
  storageNetwork: 'storage',
  databaseStorageRequest: '500Mi',
  glanceStorageRequest: '10Gi',
};

const base = networkIsolation(Release.MAIN, {});

/** The paths of a base, less what makes one like the other. */
function pathsOf(options: NetworkIsolationOptions): string[] {
  return Object.keys(difference(base, networkIsolation(Release.MAIN, options))).map((path) => path.replace(/metadata\.annotations\.metallb\.universe\.tf\//, ''));
}

test('the documented defaults are the defaults', () => {
  expect(networkIsolation(Release.MAIN, Object.freeze(DEFAULTS))).toEqual(base);
});

test('the control plane has upstream\'s name', () => {
  const { spec: _spec, ...rest } = base;
  expect(rest).toEqual({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack' } });
});

test.each([...RELEASES])('%s knows all of its fields', (release) => {
  expect(unknownFields(schemaFor(release, 'OpenStackControlPlane')!, networkIsolation(release, {}))).toEqual([]);
});

test('18.0-fr4 has no message buses, and the later releases are equal', () => {
  expect(Object.keys(difference(networkIsolation(Release.RHOSO_18_0_FR4, {}), base)).sort()).toEqual([
    'spec.barbican.template.notificationsBus',
    'spec.keystone.template.notificationsBus',
    'spec.nova.template.cellTemplates.cell0.messagingBus',
    'spec.nova.template.cellTemplates.cell1.messagingBus',
    'spec.telemetry.template.autoscaling.aodh.notificationsBus',
    'spec.telemetry.template.ceilometer.notificationsBus',
    'spec.telemetry.template.cloudkitty.messagingBus',
  ]);
  expect([Release.RHOSO_18_0_FR5, Release.RHOSO_18_0_FR6].map((release) => difference(base, networkIsolation(release, {})))).toEqual([{}, {}]);
});

const SHARED = [
  'barbican.template.barbicanAPI.override.service.internal', 'cinder.template.cinderAPI.override.service.internal',
  'designate.template.designateAPI.override.service.internal', 'glance.template.glanceAPIs.default.override.service.internal',
  'heat.template.heatAPI.override.service.internal', 'keystone.template.override.service.internal', 'manila.template.manilaAPI.override.service.internal',
  'neutron.template.override.service.internal', 'nova.template.apiServiceTemplate.override.service.internal',
  'nova.template.metadataServiceTemplate.override.service', 'placement.template.override.service.internal',
  'swift.template.swiftProxy.override.service.internal', 'telemetry.template.cloudkitty.cloudKittyAPI.override.service.internal',
].map((path) => `spec.${path}`);
const LOGGING = 'spec.telemetry.template.logging.annotations.metallb.universe.tf/';
const BUSES = ['spec.rabbitmq.templates.rabbitmq.override.service', 'spec.rabbitmq.templates.rabbitmq-cell1.override.service'];
const DNS = 'spec.dns.template.override.service';

test.each<[keyof NetworkIsolationOptions, string, string[]]>([
  ['storageClass', 'fast', ['spec.storageClass', 'spec.designate.template.designateBackendbind9.storageClass', 'spec.telemetry.template.cloudkitty.storageClass']],
  ['secretName', 'other', [
    'spec.secret', 'spec.galera.templates.openstack.secret', 'spec.galera.templates.openstack-cell1.secret',
    ...['keystone', 'barbican', 'horizon', 'cinder', 'glance', 'neutron', 'nova', 'placement', 'designate', 'heat', 'ironic', 'octavia']
      .map((service) => `spec.${service}.template.secret`),
    ...['autoscaling.aodh', 'ceilometer', 'cloudkitty'].map((part) => `spec.telemetry.template.${part}.secret`),
  ]],
  ['internalApiAddress', 'fd00::80', [...SHARED.map((path) => `${path}.loadBalancerIPs`), `${LOGGING}loadBalancerIPs`]],
  ['rabbitmqAddress', 'fd00::85', [`${BUSES[0]}.loadBalancerIPs`]],
  ['rabbitmqCell1Address', 'fd00::86', [`${BUSES[1]}.loadBalancerIPs`]],
  ['dnsAddress', 'fd00::53', [`${DNS}.loadBalancerIPs`]],
  ['dnsServer', 'fd00::1', ['spec.dns.template.options']],
  ['internalApiPool', 'api', [
    ...SHARED.flatMap((path) => [`${path}.address-pool`, `${path}.allow-shared-ip`]), `${LOGGING}address-pool`, `${LOGGING}allow-shared-ip`,
    ...BUSES.map((path) => `${path}.address-pool`),
  ]],
  ['ctlplanePool', 'control', [`${DNS}.address-pool`, `${DNS}.allow-shared-ip`]],
  ['storageNetwork', 'san', [
    'spec.cinder.template.cinderBackup', 'spec.cinder.template.cinderVolumes.volume1', 'spec.glance.template.glanceAPIs.default',
    'spec.manila.template.manilaShares.share1', 'spec.swift.template.swiftProxy', 'spec.swift.template.swiftStorage',
  ].map((path) => `${path}.networkAttachments`)],
  ['databaseStorageRequest', '5G', ['spec.galera.templates.openstack.storageRequest', 'spec.galera.templates.openstack-cell1.storageRequest']],
  ['glanceStorageRequest', '100Gi', ['spec.glance.template.storage.storageRequest']],
])('%s changes what it says, and that only', (option, value, paths) => {
  expect(pathsOf({ [option]: value }).sort()).toEqual([...paths].sort());
});

test('the table contains every option', () => expect(Object.keys(DEFAULTS)).toHaveLength(12));

test('one error names all malformed options', () => {
  const NAME = "use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain).";
  const LABEL = "use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label).";
  const ADDRESS = "use an IPv4 address such as '172.18.0.5' or an IPv6 address such as 'fd00::5'.";
  const QUANTITY = "use a quantity above zero such as '10Gi' or '500M'.";
  const wrong = Object.fromEntries(Object.keys(DEFAULTS).map((option) => [option, 'No!']));
  expect(() => networkIsolation(Release.MAIN, wrong)).toThrow(new Error([
    ...['storageClass', 'secretName', 'storageNetwork'].map((option) => `${option} is 'No!': ${NAME}`),
    ...['internalApiPool', 'ctlplanePool'].map((option) => `${option} is 'No!': ${LABEL}`),
    ...['internalApiAddress', 'rabbitmqAddress', 'rabbitmqCell1Address', 'dnsAddress', 'dnsServer'].map((option) => `${option} is 'No!': ${ADDRESS}`),
    ...['databaseStorageRequest', 'glanceStorageRequest'].map((option) => `${option} is 'No!': ${QUANTITY}`),
  ].map((message) => `networkIsolation: ${message}`).join('\n')));
});

const sample = join(__dirname, '..', '..', '..', 'shared', 'upstream', 'samples', 'base-openstack.yaml');

(existsSync(sample) ? test : test.skip)('it is upstream\'s sample, less the fields that no release knows', () => {
  const upstream = yamlObjects(readFileSync(sample, 'utf8'), sample).objects[0];
  const unknown = unknownFields(schemaFor(Release.MAIN, 'OpenStackControlPlane')!, upstream).map(({ path }) => path.join('.'));
  const { 'spec.glance.template.customServiceConfig': text, ...rest } = difference(upstream, base);
  expect(rest).toEqual(Object.fromEntries(unknown.map((path) => [path, undefined])));
  expect(String(text).toLowerCase()).toBe((upstream as { spec: { glance: { template: { customServiceConfig: string } } } })
    .spec.glance.template.customServiceConfig.toLowerCase());
});

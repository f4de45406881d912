import { readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject } from 'cdk8s';
import fc from 'fast-check';
import { difference } from './difference';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { ValidationThreshold } from '../../lib/control-plane/validation';
import { Release } from '../../lib/facts/release';
import { unwritableValues } from '../../lib/facts/text/yaml-text';
import { JsonObject, objectAt } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { ExtraMount } from '../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { Propagation } from '../../lib/mounts/propagation';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { NodeServices } from '../../lib/nodes/node-services';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { ServiceOverride } from '../../lib/services/service-override';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { RbdStore } from '../../lib/stores/rbd-store';
import { SwiftStore } from '../../lib/stores/swift-store';
import { deepFreeze, glanceOf, linesOf, manifestOf, secretsNamed, testChart, testControlPlane, textOf } from '../synth/synth';

const ceph = CephClient.fromSecretName('ceph-conf-files');
const cephMounts = {
  name: 'v1',
  region: 'r1',
  extraVol: [{
    extraVolType: 'Ceph',
    propagation: ['Glance'],
    volumes: [{ name: 'ceph', secret: { secretName: 'ceph-conf-files' } }],
    mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
  }],
};
const rbdText = (id: string): string[] => [`[${id}]`, 'rbd_store_ceph_conf = /etc/ceph/ceph.conf', 'rbd_store_pool = images', 'rbd_store_user = openstack'];

describe('a control plane', () => {
  test('is by default the embedded base for 18.0-fr6', () => {
    const controlPlane = testControlPlane();
    expect(controlPlane.release).toBe(Release.RHOSO_18_0_FR6);
    expect(manifestOf(controlPlane)).toEqual(networkIsolation(Release.RHOSO_18_0_FR6, {}));
    expect(ApiObject.of(controlPlane.apiObject).name).toBe('openstack');
    expect([controlPlane.nodeServices.pool, controlPlane.nodeServices.machineConfigs]).toEqual([MachinePool.MASTER, []]);
  });

  test('with every property', () => {
    const chart = testChart();
    const nodeServices = new NodeServices(chart, 'nodes', { pool: MachinePool.WORKER });
    const controlPlane = new OpenStackControlPlane(chart, 'control-plane', Object.freeze({
      name: 'north',
      release: Release.MAIN,
      base: ControlPlaneBase.none(),
      glance: { databaseAccount: 'g' },
      cinder: { databaseAccount: 'c' },
      nodeServices,
      applicationCredential: { expirationDays: 30, gracePeriodDays: 10 },
      validation: { failOn: ValidationThreshold.NEVER },
      extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecretName('a'), mountPath: '/a', propagation: [Propagation.CINDER] })],
    }));
    expect(controlPlane.nodeServices).toBe(nodeServices);
    expect(manifestOf(controlPlane)).toEqual({
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackControlPlane',
      metadata: { name: 'north' },
      spec: {
        applicationCredential: { enabled: true, expirationDays: 30, gracePeriodDays: 10 },
        cinder: { template: { databaseAccount: 'c' } },
        glance: { template: { databaseAccount: 'g' } },
        extraMounts: [{
          name: 'v1',
          region: 'r1',
          extraVol: [{
            extraVolType: 'Undefined', propagation: ['Cinder'], volumes: [{ name: 'a', secret: { secretName: 'a' } }], mounts: [{ name: 'a', mountPath: '/a' }],
          }],
        }],
      },
    });
  });

  test('without contributions and without a base has an empty spec', () => {
    expect(manifestOf(testControlPlane({ base: ControlPlaneBase.none() })))
      .toEqual({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack' }, spec: {} });
  });

  test('has a name that is an RFC 1123 label', () => {
    expect(() => testControlPlane({ name: 'a.b' }))
      .toThrow(new Error("name is 'a.b': use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label)."));
  });

  test('has the store of the embedded base until a store is added', () => {
    const controlPlane = testControlPlane();
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
    expect(difference(networkIsolation(Release.RHOSO_18_0_FR6, {}), manifestOf(controlPlane))).toEqual({
      'spec.extraMounts': [cephMounts],
      'spec.glance.template.customServiceConfig':
        linesOf('[DEFAULT]', 'enabled_backends = ceph:rbd', '[glance_store]', 'default_backend = ceph', ...rbdText('ceph')),
    });
  });

  test('refuses two volumes at one path of the same pods, and names both contributors', () => {
    const controlPlane = testControlPlane();
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
    expect(() => controlPlane.addExtraMount(new ExtraMount({ volume: ExtraVolume.fromSecretName('a'), mountPath: '/etc/ceph' }))).toThrow(new Error(
      "[test/control-plane] an extra mount mounts {\"secret\":{\"secretName\":\"a\"}} at '/etc/ceph', where store 'ceph' mounts "
      + '{"readOnly":true,"secret":{"secretName":"ceph-conf-files"}}: use another mount path for one of them, or put both into one volume.'));
  });
});

describe('overlays', () => {
  test('apply last, in the order of the calls', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest({ ...networkIsolation(Release.MAIN, {}), status: { a: 1 } }) });
    controlPlane.addOverlay(deepFreeze({ metadata: { labels: { site: 'north' } }, status: null, spec: { swift: { enabled: false }, manila: null } }));
    controlPlane.addOverlay(deepFreeze({ spec: { swift: { enabled: null, template: { swiftRing: { ringReplicas: 3 } } } } }));
    expect(difference(networkIsolation(Release.MAIN, {}), manifestOf(controlPlane))).toEqual({
      'metadata.labels': { site: 'north' },
      'spec.manila': undefined,
      'spec.swift.enabled': undefined,
      'spec.swift.template.swiftRing.ringReplicas': 3,
    });
  });

  test('override contributed fields', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
    controlPlane.addOverlay({ spec: { extraMounts: null, glance: { template: { customServiceConfig: 'other' } } } });
    expect(manifestOf(controlPlane).spec).toEqual({ extraMounts: null, glance: { template: { customServiceConfig: 'other' } } });
  });

  test.each([['apiVersion', 'v2'], ['kind', 'Glance'], ['kind', null]])('do not change %s', (field, value) => {
    expect(() => testControlPlane().addOverlay({ [field]: value })).toThrow(new Error(
      `[test/control-plane] an overlay sets ${field} to ${JSON.stringify(value)}: remove it, because the object must stay an OpenStackControlPlane.`));
  });
});

describe('an existing control plane', () => {
  const customServiceConfig = linesOf(
    '# Written by the storage team.', '[DEFAULT]', 'enabled_backends = swift:swift', '', '[glance_store]', 'default_backend = swift', '', '[swift]', '# By hand.',
    'swift_store_key = {{ .ServicePassword }}');
  const manifest = (glance: JsonObject = {}): JsonObject => deepFreeze({
    apiVersion: 'core.openstack.org/v1beta1',
    kind: 'OpenStackControlPlane',
    metadata: { name: 'production', labels: { site: 'north' } },
    spec: { glance: { template: { customServiceConfig, glanceAPIs: { default: { replicas: 3, type: 'split' } }, ...glance } } },
  });

  test('keeps its stores and comments, and gets the new stores', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(manifest()) });
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }), { default: true });
    expect(difference(manifest(), manifestOf(controlPlane))).toEqual({
      'spec.extraMounts': [cephMounts],
      'spec.glance.template.customServiceConfig': linesOf(
        '# Written by the storage team.', '[DEFAULT]', 'enabled_backends = swift:swift,ceph:rbd', '', '[glance_store]', 'default_backend = ceph', '', '[swift]',
        '# By hand.', 'swift_store_key = {{ .ServicePassword }}', ...rbdText('ceph')),
    });
  });

  test('loses its stores with replaceStores', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(manifest(), { replaceStores: true }) });
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
    expect(textOf(controlPlane)).toBe(linesOf(
      '# Written by the storage team.', '[DEFAULT]', 'enabled_backends = ceph:rbd', '', '[glance_store]', 'default_backend = ceph', '', ...rbdText('ceph')));
  });

  test('keeps the text of an instance, and adds the stores of the instance to it', () => {
    const own = linesOf('# Of the edge.', '[DEFAULT]', 'enabled_backends = nfs:file', '[glance_store]', 'default_backend = nfs', '[nfs]');
    const base = manifest({ glanceAPIs: { default: {}, edge: { type: 'edge', customServiceConfig: own, customServiceConfigSecrets: ['a'] } } });
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(base) });
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
    controlPlane.glance.addApi('edge').addStore(new CustomStore('esx', { type: 'vmware', customServiceConfigSecrets: secretsNamed('b') }));
    expect(objectAt(glanceOf(controlPlane), 'template', 'glanceAPIs')).toEqual({
      default: {},
      edge: { type: 'edge', customServiceConfig: `${own.replace('nfs:file', 'nfs:file,esx:vmware')}[esx]\n`, customServiceConfigSecrets: ['a', 'b'] },
    });
  });

  test('does not repeat a mount that it already has, and keeps its other mounts', () => {
    const extraMounts = [cephMounts, { name: 'x', extraVol: [] }];
    const base = { ...manifest(), spec: { ...objectAt(manifest(), 'spec'), extraMounts } };
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(deepFreeze(base)) });
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
    expect(objectAt(manifestOf(controlPlane), 'spec')?.extraMounts).toEqual(extraMounts);
  });

  test('names both sides in the error when they set one option to different values', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(manifest()) });
    controlPlane.glance.addStore(new SwiftStore('swift', { region: 'north' }));
    controlPlane.glance.addOption('swift', 'swift_store_region', OptionValue.string('south'));
    expect(() => manifestOf(controlPlane)).toThrow(new Error(
      "[swift] swift_store_region: store 'swift' sets \"north\", but [test/control-plane/glance] sets \"south\". "
      + 'An option has one value: set it in one place only, or to the same value in both.'));
  });

  test('may have malformed extraMounts or a malformed Glance', () => {
    const base = { ...manifest(), spec: { extraMounts: 'text', glance: 5 } };
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(deepFreeze(base)) });
    controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
    expect(manifestOf(controlPlane).spec).toMatchObject({ extraMounts: [cephMounts], glance: { template: {} } });
  });

  test('is read from a file with every byte of its text', () => {
    const path = join(__dirname, '..', '..', 'examples', 'existing-control-plane', 'control-plane.yaml');
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromFile(path) });
    const block = readFileSync(path, 'utf8').split('customServiceConfig: |\n')[1].split('\n').map((line) => line.trim());
    expect(String(textOf(controlPlane)).trim().split('\n')).toEqual(block.filter((line, index) => line !== '' || index < block.length - 1));
  });
});

describe('any control plane', () => {
  // No nulls, which the API server takes for fields that are not there; cdk8s leaves them out.
  const odd = fc.constantFrom('toString', 'valueOf', 'hasOwnProperty', 'status', 'length', '__defineGetter__', 'prototype', 'resolve');
  const key = fc.oneof(odd, fc.string({ maxLength: 8 })).filter((name) => name !== '__proto__' && name !== 'constructor');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, fc.boolean(), fc.integer(), fc.string(), tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 3 }),
    object: fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  }));
  const fields = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
  const labels = fc.dictionary(key, fc.string(), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  const bases = fc.record({ top: fields, spec: fields, glance: fields, template: fields, api: fields, labels })
    .map(({ top, spec, glance, template, api, labels: given }) => ({
      ...top,
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackControlPlane',
      metadata: { name: 'a', labels: given },
      spec: { ...spec, glance: { ...glance, template: { ...template, customServiceConfig: '# By hand.\n', glanceAPIs: { default: { ...api, type: 'split', replicas: 1 } } } } },
    }));

  test('leaves out what the API server writes, unless it is to be kept', () => {
    const live = { ...networkIsolation(Release.RHOSO_18_0_FR6, {}), metadata: { name: 'openstack', uid: 'u', generation: 3 }, status: { ready: true } };
    expect(manifestOf(testControlPlane({ base: ControlPlaneBase.fromManifest(live) }))).not.toHaveProperty('status');
    expect(manifestOf(testControlPlane({ base: ControlPlaneBase.fromManifest(live) })).metadata).toEqual({ name: 'openstack' });
    const kept = testControlPlane({ base: ControlPlaneBase.fromManifest(live, { keepServerFields: true }) });
    expect(manifestOf(kept)).toMatchObject({ status: { ready: true } });
  });

  test('gives a service the annotations of the new MetalLB override only', () => {
    const base = networkIsolation(Release.RHOSO_18_0_FR6, {});
    const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(base) });
    controlPlane.glance.addApi('default', { internalService: ServiceOverride.metalLb({ addressPool: 'b' }) });
    const path = ['spec', 'glance', 'template', 'glanceAPIs', 'default', 'override', 'service', 'internal', 'metadata'];
    const written = objectAt(manifestOf(controlPlane), ...path);
    expect(written?.annotations).toEqual({ 'metallb.universe.tf/address-pool': 'b' });
  });

  test('keeps every field that it has', () => {
    fc.assert(fc.property(bases, (base) => {
      fc.pre(unwritableValues(base).length === 0);
      const controlPlane = testControlPlane({ base: ControlPlaneBase.fromManifest(deepFreeze(base), { keepServerFields: true }) });
      expect(manifestOf(controlPlane)).toEqual(base);
      controlPlane.glance.addStore(new FileStore('local'));
      controlPlane.glance.addApi('default', { replicas: 2 });
      expect(difference(base, manifestOf(controlPlane))).toEqual({
        'spec.glance.template.customServiceConfig': linesOf(
          '# By hand.', '[DEFAULT]', 'enabled_backends = local:file', '[glance_store]', 'default_backend = local', '[local]',
          'filesystem_store_datadir = /var/lib/glance/images'),
        'spec.glance.template.glanceAPIs.default.replicas': 2,
      });
    }), { numRuns: 300 });
  });

  test.each(['__proto__', 'constructor'])('is refused with a field that cdk8s cannot write: %s', (name) => {
    const text = `{"apiVersion": "core.openstack.org/v1beta1", "kind": "OpenStackControlPlane", "spec": {"list": [{"a": {"${name}": {"b": 1}}}]}}`;
    const message = `has a field named '${name}' at spec.list.0.a. No kind of Kubernetes has such a field, and cdk8s cannot write it. Remove it.`;
    expect(() => ControlPlaneBase.fromYaml(text)).toThrow(new Error(`the text ${message}`));
    expect(() => testControlPlane().addOverlay(JSON.parse(text.replace(/"apiVersion".*?"spec"/, '"spec"')))).toThrow(new Error(`[test/control-plane] an overlay ${message}`));
  });
});

describe('removeField', () => {
  test('removes a field of the base, of the program, and of a patch', () => {
    const controlPlane = testControlPlane();
    controlPlane.addOverlay({ metadata: { annotations: { 'a.b/c': 'd', 'e': 'f' } }, spec: { glance: { template: { quotas: { a: 1 } } } } });
    ['spec.barbican', "metadata.annotations['a.b/c']", 'spec.glance.template.quotas', 'spec.absent.field'].forEach((path) => controlPlane.removeField(path));
    const { metadata, spec } = manifestOf(controlPlane) as { metadata: object; spec: JsonObject };
    expect(metadata).toEqual({ name: 'openstack', annotations: { e: 'f' } });
    expect([spec.barbican, objectAt(spec, 'glance', 'template')?.quotas, spec.absent]).toEqual([undefined, undefined, {}]);
    const patch = testControlPlane({ base: ControlPlaneBase.none() });
    patch.removeField('spec.barbican');
    expect(manifestOf(patch).spec).toEqual({ barbican: null });
  });

  test.each([
    ['spec', "[test/control-plane] the path is 'spec': use a field below spec or metadata, such as spec.barbican."],
    ['kind.x', "[test/control-plane] the path is 'kind.x': use a field below spec or metadata, such as spec.barbican."],
    ['spec.extraMounts[0]', "[test/control-plane] the path is 'spec.extraMounts[0]': an element of a list cannot be removed. Replace the whole list with addOverlay()."],
    ['spec.', "the path is 'spec.': separate names by dots, and write other names in brackets and quotes, such as metadata.annotations['a.b/c']."],
  ])('refuses %s', (path, message) => expect(() => testControlPlane().removeField(path)).toThrow(new Error(message)));
});

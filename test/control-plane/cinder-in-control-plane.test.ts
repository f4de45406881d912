import { Chart, Testing } from 'cdk8s';
import { Backend } from '../../lib/cinder/backend';
import { CephBackend } from '../../lib/cinder/ceph-backend';
import { CustomBackend } from '../../lib/cinder/custom-backend';
import { LvmIscsiBackend } from '../../lib/cinder/lvm-iscsi-backend';
import { LvmNvmeTcpBackend } from '../../lib/cinder/lvm-nvme-tcp-backend';
import { NfsBackend } from '../../lib/cinder/nfs-backend';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { applyMergePatch } from '../../lib/control-plane/merge-patch';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { OpenStackControlPlaneProps } from '../../lib/control-plane/openstack-control-plane-props';
import { isAtLeast, Release, RELEASES } from '../../lib/facts/release';
import { JsonObject, objectAt } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { Iscsid } from '../../lib/nodes/iscsid';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { Multipathd } from '../../lib/nodes/multipathd';
import { NodeServices } from '../../lib/nodes/node-services';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { schemaFor } from '../../lib/schemas/schema-for';
import { CinderStore } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { RbdStore } from '../../lib/stores/rbd-store';
import { unknownFields } from '../schemas/unknown-fields';
import { linesOf, secretsNamed, testControlPlane } from '../synth/synth';

const targetAddress = '172.18.0.5';
const ceph = CephClient.fromSecretName('ceph-conf-files');
const driver = 'cinder.volume.drivers.pure.PureISCSIDriver';

/** One of each back-end. */
function backends(): Backend[] {
  return [
    new LvmIscsiBackend('lvm-iscsi', { targetAddress, replicas: 1, resourceLimits: { memory: '1Gi' } }),
    new LvmNvmeTcpBackend('lvm-nvme-tcp', { targetAddress }),
    new CephBackend('ceph', { ceph }),
    new NfsBackend('nfs', { server: '172.18.0.9', path: '/var/nfs' }),
    new CustomBackend('pure', { driver, customServiceConfigSecrets: secretsNamed('pure'), nodeServices: [new Iscsid(), new Multipathd()] }),
  ];
}

/** A control plane with one of each back-end, two Cinder stores and a backup service. */
function full(props: OpenStackControlPlaneProps = {}): OpenStackControlPlane {
  const controlPlane = testControlPlane(props);
  backends().forEach((backend) => controlPlane.cinder.addBackend(backend));
  controlPlane.glance.addStore(new CinderStore('fast', { volumeType: 'fast', multipath: true }));
  controlPlane.glance.addStore(new CinderStore('cheap', { volumeType: 'cheap' }), { default: true });
  controlPlane.cinder.configure({
    config: { DEFAULT: { debug: OptionValue.boolean(true) } },
    backup: { replicas: 1, config: { DEFAULT: { backup_driver: OptionValue.string('cinder.backup.drivers.swift.SwiftBackupDriver') } } },
  });
  return controlPlane;
}

function objectsOf(controlPlane: OpenStackControlPlane): JsonObject[] {
  return Testing.synth(controlPlane.apiObject.chart) as JsonObject[];
}

function manifestOf(controlPlane: OpenStackControlPlane): JsonObject {
  return objectsOf(controlPlane).find(({ kind }) => kind === 'OpenStackControlPlane') ?? {};
}

function names(objects: JsonObject[]): unknown[] {
  return objects.map((object) => `${String(object.kind)} ${String(objectAt(object, 'metadata')?.name)}`);
}

const MACHINE_CONFIGS = [
  'MachineConfig 99-master-cinder-lvm-losetup',
  'MachineConfig 99-master-cinder-enable-iscsid',
  'MachineConfig 99-master-cinder-enable-multipathd',
  'MachineConfig 99-master-cinder-load-nvmeof',
  'MachineConfig 99-master-cinder-fix-nvme-ids',
];

describe('node services', () => {
  test('a node service that several stores and back-ends need appears once', () => {
    expect(names(objectsOf(full()))).toEqual(['OpenStackControlPlane openstack', ...MACHINE_CONFIGS]);
  });

  test('in a separate chart they appear only in its file', () => {
    const app = Testing.app({ outdir: 'never-written' });
    const cloud = new Chart(app, 'cloud', { namespace: 'openstack' });
    const nodes = new Chart(app, 'nodes');
    const controlPlane = new OpenStackControlPlane(cloud, 'control-plane', { nodeServices: new NodeServices(nodes, 'nodes', { pool: MachinePool.WORKER }) });
    controlPlane.cinder.addBackend(new LvmIscsiBackend('lvm-iscsi', { targetAddress }));
    controlPlane.glance.addStore(new CinderStore('cinder', { multipath: true }));
    expect(names(Testing.synth(cloud) as JsonObject[])).toEqual(['OpenStackControlPlane openstack']);
    expect(names(Testing.synth(nodes) as JsonObject[])).toEqual([
      'MachineConfig 99-worker-cinder-lvm-losetup', 'MachineConfig 99-worker-cinder-enable-iscsid', 'MachineConfig 99-worker-cinder-enable-multipathd',
    ]);
    expect(controlPlane.nodeServices.pool).toBe(MachinePool.WORKER);
  });

  test('two different node services of one name are an error', () => {
    const controlPlane = testControlPlane();
    controlPlane.glance.addStore(new CinderStore('cinder', { multipath: true }));
    const nodeServices = [new Multipathd({ userFriendlyNames: true })];
    expect(() => controlPlane.cinder.addBackend(new CustomBackend('pure', { driver, nodeServices }))).toThrow(new Error(
      '[test/control-plane/nodes] node service '
      + "'multipathd (user_friendly_names no, recheck_wwid yes, skip_kpartx yes, find_multipaths yes)' of store 'cinder' and node service "
      + "'multipathd (user_friendly_names yes, recheck_wwid yes, skip_kpartx yes, find_multipaths yes)' of back-end 'pure' both create "
      + "MachineConfig '99-master-cinder-enable-multipathd', with different content: call nodeServices.add() of the control plane with the one to use before "
      + 'you add the two; it replaces both.',
    ));
  });

  test('the program chooses the multipathd of a store and of a back-end of its own', () => {
    const controlPlane = testControlPlane();
    controlPlane.nodeServices.add(new Multipathd({ userFriendlyNames: true }));
    controlPlane.glance.addStore(new CinderStore('cinder', { multipath: true }));
    controlPlane.cinder.addBackend(new CustomBackend('pure', { driver, nodeServices: [new Multipathd({ skipKpartx: false })] }));
    const [, machineConfig, ...others] = objectsOf(controlPlane);
    expect([names(others), decodeURIComponent(JSON.stringify(machineConfig))]).toEqual([[], expect.stringContaining('user_friendly_names yes')]);
  });

  test('are absent if no store or back-end needs them', () => {
    const controlPlane = testControlPlane();
    controlPlane.cinder.addBackend(new CephBackend('ceph', { ceph }));
    controlPlane.glance.addStore(new CinderStore('cinder'));
    expect(names(objectsOf(controlPlane))).toEqual(['OpenStackControlPlane openstack']);
  });
});

test('several Cinder stores differ by their volume types', () => {
  const text = objectAt(manifestOf(full()), 'spec', 'glance', 'template')?.customServiceConfig;
  const account = [
    'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
    'cinder_store_user_name = {{ .ServiceUser }}',
    'cinder_store_project_name = service',
    'cinder_store_password = {{ .ServicePassword }}',
    'cinder_catalog_info = volumev3::internalURL',
  ];
  expect(text).toBe(linesOf(
    '[DEFAULT]', 'enabled_backends = fast:cinder,cheap:cinder',
    '[glance_store]', 'default_backend = cheap',
    '[fast]', ...account, 'cinder_volume_type = fast', 'cinder_use_multipath = true',
    '[cheap]', ...account, 'cinder_volume_type = cheap',
  ));
});

test('a back-end and a store in one Ceph cluster mount its files in the pods of each', () => {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
  controlPlane.glance.addStore(new RbdStore('ceph', { ceph }));
  controlPlane.cinder.addBackend(new CephBackend('ceph', { ceph }));
  controlPlane.cinder.addBackend(new CephBackend('ceph-2', { ceph, pool: 'volumes-2' }));
  const files = {
    extraVolType: 'Ceph',
    propagation: ['Glance', 'CinderVolume'],
    volumes: [{ name: 'ceph', secret: { secretName: 'ceph-conf-files' } }],
    mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
  };
  expect(objectAt(manifestOf(controlPlane), 'spec')?.extraMounts).toEqual([{ name: 'v1', region: 'r1', extraVol: [files] }]);
});

describe('an overlay', () => {
  /** What kustomize or the API server makes of the overlay and a base. */
  function laidOver(base: ControlPlaneBase): unknown {
    return applyMergePatch(base._manifest(Release.RHOSO_18_0_FR6), manifestOf(full({ base: ControlPlaneBase.none() })));
  }

  test('applied to an existing base it gives the same control plane', () => {
    const mine = ControlPlaneBase.fromManifest({
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackControlPlane',
      metadata: { name: 'openstack' },
      spec: {
        secret: 'osp-secret',
        cinder: { template: { cinderVolumes: { mine: { replicas: 1 } }, secret: 'osp-secret' } },
        glance: { template: { glanceAPIs: { default: { type: 'split' } } } },
      },
    });
    expect(laidOver(mine)).toEqual(manifestOf(full({ base: mine })));
  });

  test('applied to the embedded base it leaves only the placeholder back-end', () => {
    const base = ControlPlaneBase.networkIsolation();
    const whole = manifestOf(full({ base }));
    const withPlaceholder = applyMergePatch(whole, {
      spec: { cinder: { template: { cinderVolumes: { volume1: { networkAttachments: ['storage'], replicas: 0 } } } } },
    });
    expect(laidOver(base)).toEqual(withPlaceholder);
  });

  test('contains only the contributed fields, and its node services', () => {
    const controlPlane = full({ base: ControlPlaneBase.none() });
    expect(names(objectsOf(controlPlane))).toEqual(['OpenStackControlPlane openstack', ...MACHINE_CONFIGS]);
    expect(Object.keys(objectAt(manifestOf(controlPlane), 'spec') ?? {}).sort()).toEqual(['cinder', 'extraMounts', 'glance']);
    expect(Object.keys(objectAt(manifestOf(controlPlane), 'spec', 'cinder', 'template') ?? {}).sort())
      .toEqual(['cinderBackup', 'cinderVolumes', 'customServiceConfig']);
  });
});

test.each([...RELEASES])('%s knows every field of every object', (release) => {
  const credentials = isAtLeast(release, Release.RHOSO_18_0_FR5) ? CinderStoreCredentials.applicationCredential() : undefined;
  const controlPlane = full({ release, ...(credentials && { applicationCredential: { roles: ['service'] } }) });
  controlPlane.glance.addApi('edge').addStore(new CinderStore('remote', { credentials }));
  const objects = objectsOf(controlPlane);
  expect(objects).toHaveLength(1 + MACHINE_CONFIGS.length);
  objects.forEach((object) => {
    const schema = schemaFor(release, String(object.kind));
    expect(schema).toBeDefined();
    expect(schema && unknownFields(schema, object)).toEqual([]);
  });
});

test('the same program gives the same bytes', () => {
  expect(JSON.stringify(objectsOf(full()))).toBe(JSON.stringify(objectsOf(full())));
});

import { Chart, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { BASES, describeReal, pathOf } from './bases';
import { lostFields } from './fields';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { yamlObjects } from '../../lib/control-plane/base/yaml-objects';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { withoutServerFields } from '../../lib/facts/kubernetes/server-fields';
import { ApiLayout } from '../../lib/glance/api-layout';
import { JsonObject, objectAt } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { ConfigDocument } from '../../lib/oslo/document/config-document';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { RbdStore } from '../../lib/stores/rbd-store';

/** A program that adds one thing to a control plane. */
interface Program {
  readonly add: (controlPlane: OpenStackControlPlane) => void;

  /** The API instances of the result that have the store `added`; undefined if the program adds no store. */
  readonly reached?: (names: readonly string[]) => readonly string[];

  /** Why the program is refused over some bases: a part of the message. */
  readonly refused: Readonly<Record<string, string>>;
}

/** The instance of the base has only a file store: its own, or that of the operator. A store of another type needs a new instance. */
function withFiles(type: string): Program['refused'] {
  const message = "error instances/layout-single: spec.glance.template.glanceAPIs.default.type: the API instance 'default' has the layout single, but stores of type";
  return Object.fromEntries(['04', '05', '07', '08', '10'].map((number) => [`whole-${number}.yaml`, `${message} file and ${type}.`]));
}

/** A store of the service would be in no pod. */
const NO_INSTANCE = 'because the base has no API instance';

/** The base has one instance, which needs no endpoint. With two, somebody has to choose. */
const ENDPOINT = 'error instances/keystone-endpoint: spec.glance.template: keystoneEndpoint is missing, but required with 2 API instances.';

/** The control plane does not deploy Glance yet. */
const DISABLED = 'spec.glance.enabled is false';

/** All pods of Glance have the export of the base at the path of the images. */
const MOUNTED = "at '/var/lib/glance/images', where the base mounts";

const WITHOUT_INSTANCE = { 'whole-01.yaml': NO_INSTANCE, 'whole-06.yaml': NO_INSTANCE, 'whole-11.yaml': NO_INSTANCE };

const PROGRAMS: Readonly<Record<string, Program>> = {
  'a Ceph store': {
    add: ({ glance }) => glance.addStore(new RbdStore('added', { ceph: CephClient.fromSecretName('ceph-conf-files') })),
    reached: (names) => names,
    refused: { ...WITHOUT_INSTANCE, ...withFiles('rbd') },
  },
  'an NFS instance': {
    add: ({ glance }) => glance.addApi('nfs', { layout: ApiLayout.SINGLE })
      .addStore(new FileStore('added', { volume: ExtraVolume.nfs({ server: 'nfs.example.org', path: '/images' }) })),
    reached: () => ['nfs'],
    refused: { 'whole-02.yaml': ENDPOINT, 'whole-06.yaml': DISABLED, 'whole-08.yaml': MOUNTED, 'whole-11.yaml': DISABLED },
  },
  'an S3-like custom store': {
    add: ({ glance }) => glance.addStore(new CustomStore('added', {
      type: 's3',
      customServiceConfigSecrets: [Secret.fromSecretName(glance, 'keys', 's3-keys')],
      options: { s3_store_host: OptionValue.string('https://s3.example.org'), s3_store_bucket: OptionValue.string('images') },
    })),
    reached: (names) => names,
    refused: { ...WITHOUT_INSTANCE, ...withFiles('s3') },
  },
  'an option of one instance': {
    add: ({ glance }) => glance.api('default').addOption('DEFAULT', 'image_size_cap', OptionValue.integer(1_000_000)),
    refused: Object.fromEntries(Object.keys(WITHOUT_INSTANCE).map((file) => [file, "there is no API instance 'default'"])),
  },
  'an image cache by overlay': {
    add: (controlPlane) => controlPlane.addOverlay({ spec: { glance: { template: { imageCache: { size: '10Gi' } } } } }),
    refused: {},
  },
};

describeReal.each(Object.entries(PROGRAMS))('%s', (_name, { add, reached, refused }) => {
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  /** The control plane that the program makes of a base. */
  function synth(base: ControlPlaneBase): JsonObject {
    const app = Testing.app();
    add(new OpenStackControlPlane(new Chart(app, 'chart'), 'control-plane', { base }));
    return yamlObjects(app.synthYaml(), 'the output').objects[0];
  }

  test.each(BASES)('over %s', (file) => {
    const base = ControlPlaneBase.fromFile(pathOf(file));
    if (refused[file] !== undefined) {
      expect(() => synth(base)).toThrow(refused[file]);
      return;
    }
    const result = synth(base);
    expect(lostFields(withoutServerFields(base._given()!.objects[0]), result)).toEqual([]);
    expect(instancesWithAdded(result)).toEqual(reached?.(runningInstances(result)) ?? []);
    expect(synth(ControlPlaneBase.fromManifest(result))).toEqual(result);
  });
});

/** The API instances with pods that take the stores of the service. */
function runningInstances(controlPlane: JsonObject): string[] {
  const instances = objectAt(controlPlane, 'spec', 'glance', 'template', 'glanceAPIs') ?? {};
  return Object.entries(instances).filter(([, instance]) => (instance as JsonObject).replicas !== 0 && (instance as JsonObject).type !== 'edge').map(([name]) => name);
}

/** The API instances that enable the store `added` and have its section. */
function instancesWithAdded(controlPlane: JsonObject): string[] {
  const template = objectAt(controlPlane, 'spec', 'glance', 'template') ?? {};
  return runningInstances(controlPlane).filter((name) => {
    const { customServiceConfig } = objectAt(template, 'glanceAPIs', name) ?? {};
    const text = ConfigDocument.parse(String(customServiceConfig ?? template.customServiceConfig ?? ''));
    return text.hasSection('added') && text.get('DEFAULT', 'enabled_backends')?.split(',').some((store) => store.trim().startsWith('added:'));
  });
}

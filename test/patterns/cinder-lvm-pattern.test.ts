import { CinderOptions } from '../../lib/cinder/service/cinder-options';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { Release } from '../../lib/facts/release';
import { objectAt } from '../../lib/json';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { NodeServices } from '../../lib/nodes/node-services';
import { CinderLvmPattern, CinderLvmPatternProps } from '../../lib/patterns/cinder-lvm-pattern';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { linesOf, manifestOf, testChart, testControlPlane } from '../synth/synth';

/** The pattern without a back-end. */
class PlainPattern extends CinderLvmPattern {
  public constructor(props: CinderLvmPatternProps = {}, scope = testChart()) {
    super(scope, 'glance', props);
  }
}

const ACCOUNT = [
  'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
  'cinder_store_user_name = {{ .ServiceUser }}',
  'cinder_store_project_name = service',
  'cinder_store_password = {{ .ServicePassword }}',
  'cinder_catalog_info = volumev3::internalURL',
];

function namesOf({ controlPlane }: CinderLvmPattern): string[] {
  return controlPlane.nodeServices.machineConfigs.map(({ name }) => name);
}

function glanceText({ controlPlane }: CinderLvmPattern): unknown {
  return objectAt(manifestOf(controlPlane), 'spec', 'glance', 'template')?.customServiceConfig;
}

test('no property is required', () => {
  const pattern = new PlainPattern();
  expect([pattern.store.id, pattern.store.type, pattern.controlPlane.release]).toEqual(['default_backend', 'cinder', Release.RHOSO_18_0_FR6]);
  expect(glanceText(pattern)).toBe(linesOf(
    '[DEFAULT]', 'enabled_backends = default_backend:cinder',
    '[glance_store]', 'default_backend = default_backend',
    '[default_backend]', ...ACCOUNT, 'cinder_use_multipath = true',
  ));
  expect(namesOf(pattern)).toEqual(['99-master-cinder-enable-multipathd']);
});

test('with everything', () => {
  const scope = testChart();
  const cinder: CinderOptions = { databaseAccount: 'cinder-2' };
  const pattern = new PlainPattern({
    base: ControlPlaneBase.none(),
    release: Release.MAIN,
    nodeServices: new NodeServices(scope, 'nodes', { pool: MachinePool.WORKER }),
    glance: { databaseAccount: 'glance-2' },
    cinder,
    bringNodeServices: true,
    storeId: 'cinder',
    store: { volumeType: 'fast', credentials: CinderStoreCredentials.none(), description: 'Volumes' },
  }, scope);
  expect(manifestOf(pattern.controlPlane).spec).toEqual({
    cinder: { template: { databaseAccount: 'cinder-2' } },
    glance: {
      template: {
        databaseAccount: 'glance-2',
        customServiceConfig: linesOf(
          '[DEFAULT]', 'enabled_backends = cinder:cinder',
          '[glance_store]', 'default_backend = cinder',
          '[cinder]', 'cinder_catalog_info = volumev3::internalURL', 'cinder_volume_type = fast', 'cinder_use_multipath = true',
          'store_description = Volumes',
        ),
      },
    },
  });
  expect(namesOf(pattern)).toEqual(['99-worker-cinder-enable-multipathd']);
});

test.each<[CinderLvmPatternProps, string[]]>([
  [{ bringNodeServices: false }, []],
  [{ store: { bringNodeServices: false } }, []],
  [{ store: { multipath: false } }, []],
  [{ bringNodeServices: false, store: { bringNodeServices: true } }, ['99-master-cinder-enable-multipathd']],
])('node services with %j', (props, names) => {
  expect(namesOf(new PlainPattern(props))).toEqual(names);
});

test('in an existing control plane', () => {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none() });
  expect(new PlainPattern({ controlPlane }).controlPlane).toBe(controlPlane);
});

test('an existing control plane excludes the properties of a new one', () => {
  const controlPlane = testControlPlane();
  const nodeServices = new NodeServices(controlPlane, 'others');
  expect(() => new PlainPattern({ controlPlane, base: ControlPlaneBase.none(), release: Release.MAIN, nodeServices })).toThrow(new Error(
    '[test/glance] controlPlane is combined with base, release, nodeServices: pass base, release, nodeServices to the control plane instead.',
  ));
});

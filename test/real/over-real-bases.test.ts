import { App, Chart, Testing } from 'cdk8s';
import { BASES, describeReal, pathOf } from './bases';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { CephClient } from '../../lib/mounts/ceph-client';
import { RbdStore } from '../../lib/stores/rbd-store';

/** An instance of the base has only files; a store of another type needs a new instance. */
const SINGLE = "error instances/layout-single: spec.glance.template.glanceAPIs.default.type: the API instance 'default' has the layout single, but stores of type rbd.";

/** A store of the service would be in no pod. */
const NO_INSTANCE = 'because the base has no API instance';

/** Why a program over a base is refused: a part of the message. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a Ceph store': {
    'whole-01.yaml': NO_INSTANCE,
    'whole-04.yaml': SINGLE,
    'whole-05.yaml': SINGLE,
    'whole-06.yaml': NO_INSTANCE,
    'whole-07.yaml': SINGLE,
    'whole-08.yaml': 'error instances/layout-single',
    'whole-10.yaml': SINGLE,
    'whole-11.yaml': NO_INSTANCE,
  },
};

/** The programs. Each adds one thing to a control plane. */
const PROGRAMS: Readonly<Record<string, (controlPlane: OpenStackControlPlane) => void>> = {
  'a Ceph store': (controlPlane) => controlPlane.glance.addStore(new RbdStore('added', { ceph: CephClient.fromSecretName('ceph-conf-files') })),
};

describeReal.each(Object.keys(PROGRAMS))('%s', (program) => {
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  test.each(BASES)('over %s', (file) => {
    const app = Testing.app();
    const synth = () => {
      const controlPlane = new OpenStackControlPlane(new Chart(app, 'chart'), 'control-plane', { base: ControlPlaneBase.fromFile(pathOf(file)) });
      PROGRAMS[program](controlPlane);
      return (app as App).synthYaml();
    };
    const refusal = REFUSED[program][file];
    if (refusal === undefined) {
      expect(synth).not.toThrow();
    } else {
      expect(synth).toThrow(refusal);
    }
  });
});

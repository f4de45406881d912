import { controlPlaneIn, differencesOf, HAS_SAMPLES, sampleOf, UNKNOWN_FIELDS } from './differences';
import { objectsOf } from './synth';
import type { JsonObject } from '../../lib/json';

/** Without it, the operators create no credential. Upstream's samples omit it. */
const MISSING_SWITCH = 'spec.glance.applicationCredential';

/** An option that upstream's sample sets and Glance does not register. */
const UNREGISTERED_OPTION = 'spec.glance.template.customServiceConfig: cinder_store_auth_type = v3applicationcredential';

describe.each([
  ['swift-appcred', [MISSING_SWITCH, ...UNKNOWN_FIELDS]],
  ['cinder-lvm-iscsi-appcred', [MISSING_SWITCH, UNREGISTERED_OPTION, ...UNKNOWN_FIELDS]],
])('%s', (example, differences) => {
  let controlPlane: JsonObject;

  beforeAll(() => {
    controlPlane = controlPlaneIn(objectsOf(example));
  });

  test('enables application credentials for the control plane and for Glance, which the operators need', () => {
    expect(controlPlane).toMatchObject({ spec: { applicationCredential: { enabled: true }, glance: { applicationCredential: { enabled: true } } } });
  });

  (HAS_SAMPLES ? test : test.skip)('differs from upstream\'s sample where the sample is defective, and nowhere else', () => {
    const sample = sampleOf(example);
    expect(differencesOf(sample, controlPlane).sort()).toEqual([...differences].sort());
  });
});

import { controlPlaneIn, differencesOf, HAS_SAMPLES, sampleOf, UNKNOWN_FIELDS } from './differences';
import { objectsOf } from './synth';

test('the example contains no Secret', () => {
  expect(objectsOf('s3').map(({ kind }) => kind)).toEqual(['OpenStackControlPlane']);
});

(HAS_SAMPLES ? test : test.skip)("differs from upstream's sample in the place of the Secret's name: here every API instance reads it", () => {
  expect(differencesOf(sampleOf('s3'), controlPlaneIn(objectsOf('s3'))).sort()).toEqual([
    'spec.glance.template.customServiceConfigSecrets',
    'spec.glance.template.glanceAPIs.default.customServiceConfigSecrets',
    ...UNKNOWN_FIELDS.filter((field) => !field.startsWith('spec.glance.')),
  ]);
});

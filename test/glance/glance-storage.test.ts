import { Size } from 'cdk8s';
import { GlanceStorage } from '../../lib/glance/glance-storage';

const QUANTITY = "use a quantity above zero such as '10Gi' or '500M'.";

test.each([
  [Size.gibibytes(10), '10Gi'], [Size.mebibytes(10240), '10Gi'], [Size.tebibytes(2), '2Ti'], [Size.pebibyte(1), '1024Ti'],
  [Size.mebibytes(1536), '1536Mi'], [Size.kibibytes(1), '1Ki'], [Size.kibibytes(1025), '1025Ki'], [Size.gibibytes(0.5), '512Mi'],
])('a claim of %p', (size, storageRequest) => {
  expect(GlanceStorage.persistentVolumeClaim(size)._patch()).toEqual({ external: null, storageRequest });
});

test('a claim with a storage class', () => {
  expect(GlanceStorage.persistentVolumeClaim(Size.gibibytes(1), Object.freeze({ storageClass: 'fast.local' }))._patch())
    .toEqual({ external: null, storageRequest: '1Gi', storageClass: 'fast.local' });
});

test('an empty storage class selects that of the control plane', () => {
  expect(GlanceStorage.fromRequest('1G', { storageClass: '' })._patch()).toEqual({ external: null, storageRequest: '1G', storageClass: '' });
});

test('a claim with a Kubernetes quantity', () => {
  expect(GlanceStorage.fromRequest('1.5Ti')._patch()).toEqual({ external: null, storageRequest: '1.5Ti' });
});

test('external storage removes claims', () => {
  expect(GlanceStorage.external()._patch()).toEqual({ external: true, storageRequest: null, storageClass: null });
});

test.each([
  ['a size of nothing', () => GlanceStorage.persistentVolumeClaim(Size.gibibytes(0)), `storageRequest is '0Ki': ${QUANTITY}`],
  ['a size with a fraction', () => GlanceStorage.persistentVolumeClaim(Size.kibibytes(1.5)), 'size is \'1.5Ki\': use a whole number of kibibytes.'],
  ['a size with a fraction of less than one', () => GlanceStorage.persistentVolumeClaim(Size.mebibytes(0.0001)), 'size is \'0.0001Mi\': use a whole number of kibibytes.'],
  ['no quantity', () => GlanceStorage.fromRequest('ten'), `storageRequest is 'ten': ${QUANTITY}`],
  ['no name of a storage class', () => GlanceStorage.fromRequest('1Gi', { storageClass: 'A' }), "storageClass is 'A': use at most 253 lower case letters, digits, "
    + "'-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain)."],
])('refuses %s', (_name, make, message) => expect(make).toThrow(new Error(message)));

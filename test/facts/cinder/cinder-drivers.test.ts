import { LVM_DRIVER, NFS_DRIVER, RBD_DRIVER } from '../../../lib/facts/cinder/cinder-drivers';
import { RELEASES } from '../../../lib/facts/release';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

test.each(RELEASES)('Cinder of %s has each driver', (release) => {
  const drivers = [LVM_DRIVER, RBD_DRIVER, NFS_DRIVER].map((path) => optionCatalog(release).driver(path));
  expect(drivers).not.toContain(undefined);
});

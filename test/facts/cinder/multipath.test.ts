import { MULTIPATH_OPTIONS } from '../../../lib/facts/cinder/multipath';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

test('each option is one of the cinder store or of Cinder', () => {
  const catalog = optionCatalog('18.0-fr6');
  const known = [...MULTIPATH_OPTIONS].map((name) => catalog.storeOption('cinder', name, 'images') ?? catalog.find('cinder', 'DEFAULT', name)
    ?? catalog.backendOption('cinder.volume.drivers.lvm.LVMVolumeDriver', name, 'lvm'));
  expect(known).not.toContain(undefined);
});

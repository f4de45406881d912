import { VOLUMES_OF_KUBERNETES_ONLY } from '../../../lib/facts/kubernetes/volumes';
import { RELEASES } from '../../../lib/facts/release';
import { schemaFor } from '../../../lib/schemas/schema-for';

test.each(RELEASES)('extra mounts of %s have none of these kinds of volumes', (release) => {
  const volume = schemaFor(release, 'OpenStackControlPlane')?.at(['spec', 'extraMounts', 0, 'extraVol', 0, 'volumes', 0]);
  expect(volume?.fieldNames).toContain('secret');
  expect(volume?.fieldNames.filter((name) => VOLUMES_OF_KUBERNETES_ONLY.has(name))).toEqual([]);
});

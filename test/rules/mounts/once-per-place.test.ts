import { ManifestView } from '../../../lib/manifest/manifest-view';
import { readManifests } from '../../../lib/manifest/read';
import { oncePerPlace } from '../../../lib/rules/mounts/once-per-place';

const TEXT = `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - extraVol:
    - propagation: [Cinder]
      volumes: [{ name: v, secret: { secretName: one } }]
      mounts: [{ name: v, mountPath: /etc/one }]
  glance:
    template:
      glanceAPIs:
        default: {}
  cinder:
    template:
      cinderAPI: {}
      cinderScheduler: { replicas: 0 }
      cinderBackups:
        central: {}
      cinderVolumes:
        lvm: {}
`;

test('names every kind of pods that is deployed, once for each key', () => {
  const view = new ManifestView(readManifests([{ file: 'cloud.yaml', text: TEXT }]).documents);
  expect(oncePerPlace(view, ({ mounts }) => mounts.map(({ fields, mountPath }) => [fields, mountPath] as const))).toEqual([
    { found: '/etc/one', owners: "the API of Cinder, the backup service 'central' and the back-end 'lvm'" },
  ]);
  expect(oncePerPlace(view, () => [[1, 'everywhere'] as const])).toEqual([
    { found: 'everywhere', owners: "the API instance 'default', the API of Cinder, the backup service 'central' and the back-end 'lvm'" },
  ]);
});

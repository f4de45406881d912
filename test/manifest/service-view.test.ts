import type { ServiceFacts } from '../../lib/facts/operators/services';
import { ExtraVolView } from '../../lib/manifest/extra-mount-view';
import { Fields } from '../../lib/manifest/fields';
import { readManifests } from '../../lib/manifest/read';
import { DataObjects } from '../../lib/manifest/secrets';
import { ServiceView } from '../../lib/manifest/service-view';

/** A service that nobody wrote code for. */
const SHARES: ServiceFacts = {
  id: 'cinder',
  kind: 'Shares',
  essentialField: 'api',
  placeholders: 'cinder',
  components: [
    { field: 'api', noun: 'API', isMap: false, propagation: 'SharesAPI', isReachedByKey: false, ownText: 'follows', placeholders: 'cinderApi' },
    { field: 'backends', noun: 'back-end', isMap: true, propagation: 'SharesBackend', isReachedByKey: true, ownText: 'replaces', placeholders: 'cinderVolume' },
  ],
};

const TEXT = `
kind: Secret
metadata: { name: one }
stringData: { a: "[secret]" }
---
kind: OpenStackControlPlane
spec:
  extraMounts:
  - extraVol:
    - propagation: [SharesBackend]
      volumes: [{ name: v, secret: { secretName: one } }]
      mounts: [{ name: v, mountPath: /all }]
    - propagation: [b]
      volumes: [{ name: v, secret: { secretName: one } }]
      mounts: [{ name: v, mountPath: /b }]
  shares:
    template:
      customServiceConfig: "[service]"
      customServiceConfigSecrets: [one]
      api: { customServiceConfig: "[api]" }
      backends:
        a: {}
        b: { customServiceConfig: "[b]" }
`;

test('a service only needs a description', () => {
  const { documents } = readManifests([{ file: 'cloud.yaml', text: TEXT }]);
  const spec = Fields.at(documents[1], ['spec']);
  const objects = new DataObjects([documents[0]]);
  const view = new ServiceView(SHARES, {
    template: spec.child('shares', 'template'), name: 'shares', isPartial: false, extraVols: ExtraVolView.of(spec), objects,
  });

  expect(view.texts.map(({ text, expandedAs }) => [text, expandedAs])).toEqual([
    ['[service]', 'cinder'], ['[secret]', 'cinder'], ['[api]', 'cinderApi'], ['[b]', 'cinderVolume'],
  ]);
  const read = view.components.map(({ name, config, mounts }) => [
    name, config?.texts.map(({ text }) => text), mounts.map(({ mountPath }) => mountPath),
  ]);
  expect(read).toEqual([
    ['api', ['[service]', '[secret]', '[api]'], []],
    ['a', ['[service]', '[secret]'], ['/all']],
    ['b', ['[b]', '[secret]'], ['/all', '/b']],
  ]);
});

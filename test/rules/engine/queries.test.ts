import { readManifests } from '../../../lib/manifest/read';
import { RuleContext } from '../../../lib/rules/engine/context';
import { placeText } from '../../../lib/rules/engine/places';
import * as queries from '../../../lib/rules/engine/queries';
import { matchesOf, type PlacedQuery } from '../../../lib/rules/engine/query';

const TEXT = `
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  extraMounts:
  - name: v1
    extraVol:
    - propagation: [Glance]
      volumes:
      - name: ceph
        secret: { secretName: ceph-conf-files }
      mounts:
      - name: ceph
        mountPath: /etc/ceph
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = ceph:rbd,bucket:s3
        [bucket]
        s3_store_host = https://example.org
      glanceAPIs:
        default: {}
  cinder:
    template:
      cinderVolumes:
        lvm: {}
---
kind: MachineConfig
spec:
  config:
    storage: { files: [{ path: /etc/motd }, {}] }
    systemd: { units: [{ name: a.service }] }
---
kind: OpenStackControlPlane
spec: {}
`;

const CONTEXT = new RuleContext(readManifests([{ file: 'cloud.yaml', text: TEXT }]).documents, 'main');
const TEMPLATE = 'spec.glance.template';
const EXTRA_VOL = 'spec.extraMounts[0].extraVol[0]';

function places<T>(query: PlacedQuery<T>): string[] {
  return matchesOf(query, CONTEXT).map((match) => `${query.placeOf(match).document.index} ${placeText(query.placeOf(match))}`);
}

test('objects and services', () => {
  expect(places(queries.OBJECTS)).toEqual(['1 ', '2 ', '3 ']);
  expect(places(queries.objectsOf('MachineConfig'))).toEqual(['2 ']);
  expect(places(queries.CONTROL_PLANES)).toEqual(['1 spec', '3 spec']);
  expect(places(queries.WHOLE_CONTROL_PLANES)).toEqual(['1 spec']);
  expect(places(queries.GLANCES)).toEqual([`1 ${TEMPLATE}`, `3 ${TEMPLATE}`]);
  expect(places(queries.CINDERS)).toEqual(['1 spec.cinder.template', '3 spec.cinder.template']);
  expect(places(queries.API_INSTANCES)).toEqual([`1 ${TEMPLATE}.glanceAPIs.default`]);
  expect(places(queries.BACKENDS)).toEqual(['1 spec.cinder.template.cinderVolumes.lvm']);
});

test('stores, texts and options', () => {
  const text = `1 ${TEMPLATE}.customServiceConfig`;
  expect(places(queries.ENABLED_CONFIGS)).toEqual([`${text}[DEFAULT].enabled_backends`]);
  expect(matchesOf(queries.STORES, CONTEXT).map(({ id, type }) => [id, type])).toEqual([['ceph', 'rbd'], ['bucket', 's3']]);
  expect(places(queries.storesOfType('s3'))).toEqual([`${text}[DEFAULT].enabled_backends`]);
  expect(places(queries.storeOptions('s3', 's3_store_host'))).toEqual([`${text}[bucket].s3_store_host`]);
  expect(places(queries.storeOptions('s3', 's3_store_bucket'))).toEqual([]);
  expect(queries.storeOptions('s3', 's3_store_host')).toBe(queries.storeOptions('s3', 's3_store_host'));
  expect(queries.storesOfType('s3')).not.toBe(queries.storesOfType('rbd'));
  expect(places(queries.TEXTS)).toEqual([text]);
  expect(places(queries.SECTIONS)).toEqual([`${text}[DEFAULT]`, `${text}[bucket]`]);
  expect(places(queries.TEXT_OPTIONS)).toEqual([`${text}[DEFAULT].enabled_backends`, `${text}[bucket].s3_store_host`]);
});

test('extra mounts', () => {
  expect(places(queries.EXTRA_VOLS)).toEqual([`1 ${EXTRA_VOL}`]);
  expect(places(queries.VOLUMES)).toEqual([`1 ${EXTRA_VOL}.volumes[0]`]);
});

test('node configuration', () => {
  expect(places(queries.MACHINE_CONFIGS)).toEqual(['2 ']);
  expect(places(queries.NODE_FILES)).toEqual(['2 spec.config.storage.files[0]', '2 spec.config.storage.files[1]']);
  expect(matchesOf(queries.INPUT, CONTEXT)).toEqual([CONTEXT.view]);
});

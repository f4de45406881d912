import { before } from '../../facts/release';
import { enabledConfigsOf, storesOfType } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const S3_OBJECT_SIZE: Rule = {
  id: 'stores/s3-object-size',
  severity: 'error',
  title: 'A size of large objects of zero',
  why: 'On release 18 the store is not set up with s3_store_large_object_size = 0: it is still listed, and uploads to it are refused with 410.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  releases: before('main'),
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = a:s3
        [glance_store]
        default_backend = a
        [a]
        s3_store_large_object_size = 0
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = a:s3
        [glance_store]
        default_backend = a
        [a]
        s3_store_large_object_size = 100
`,
  * check(context) {
    for (const store of enabledConfigsOf(context)) {
      for (const { id } of storesOfType(store, 's3')) {
        const option = store.config.find(id, 's3_store_large_object_size');
        if (option && /^0+$/.test(option.rawValue)) {
          yield {
            place: atOption(option),
            message: `s3_store_large_object_size of the store ${quoted(id)} is 0: the store takes no uploads.`,
            fix: 'Write the size in MiB from which on an image is uploaded in parts, such as 100.',
          };
        }
      }
    }
  },
};

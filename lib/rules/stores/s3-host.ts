import { enabledConfigsOf, storesOfType } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const S3_HOST: Rule = {
  id: 'stores/s3-host',
  severity: 'error',
  title: 'A host of an S3 store without a scheme',
  why: 's3_store_host is a URL. Without http:// or https:// uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-s3-storage-backend',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = bucket:s3
        [glance_store]
        default_backend = bucket
        [bucket]
        s3_store_host = s3.example.org
        s3_store_bucket = images
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = bucket:s3
        [glance_store]
        default_backend = bucket
        [bucket]
        s3_store_host = https://s3.example.org
        s3_store_bucket = images
`,
  * check(context) {
    for (const store of enabledConfigsOf(context)) {
      for (const { id } of storesOfType(store, 's3')) {
        const option = store.config.find(id, 's3_store_host');
        if (option && !/^https?:\/\/|\{\{/.test(option.rawValue)) {
          yield {
            place: atOption(option),
            message: `s3_store_host of the store ${quoted(id)} is ${quoted(option.rawValue)}: it has no scheme.`,
            fix: `Write https://${option.rawValue.replace(/^\W+/, '')} or http://${option.rawValue.replace(/^\W+/, '')}.`,
          };
        }
      }
    }
  },
};

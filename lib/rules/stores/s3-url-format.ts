import { enabledConfigsOf, storesOfType } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { didYouMean, listed, quoted } from '../engine/words';

export const S3_URL_FORMAT: Rule = {
  id: 'stores/s3-url-format',
  severity: 'error',
  title: 'A format of bucket URLs that S3 does not have',
  why: 's3_store_bucket_url_format is auto, virtual or path. With another value uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
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
        s3_store_bucket_url_format = dns
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
        s3_store_bucket_url_format = path
`,
  * check(context) {
    for (const store of enabledConfigsOf(context)) {
      for (const { id } of storesOfType(store, 's3')) {
        const option = store.config.find(id, 's3_store_bucket_url_format');
        if (option && !FORMATS.includes(option.rawValue) && !option.rawValue.includes('{{')) {
          yield {
            place: atOption(option),
            message: `s3_store_bucket_url_format of the store ${quoted(id)} is ${quoted(option.rawValue)}.`,
            fix: didYouMean(option.rawValue, FORMATS, `Use ${listed(FORMATS)}.`),
          };
        }
      }
    }
  },
};

const FORMATS = ['auto', 'virtual', 'path'];

import { S3_URL_FORMATS } from '../../facts/glance/stores/store-types';
import { nearestName } from '../../schemas/nearest-name';
import { S3_OPTIONS } from '../engine/fragments';
import type { Rule } from '../engine/rule';
import { storeOptionRule } from '../engine/store-option-rule';
import { didYouMean, listed } from '../engine/words';

export const S3_URL_FORMAT: Rule = storeOptionRule({
  id: 'stores/s3-url-format',
  severity: 'error',
  title: 'Unknown format of bucket URLs',
  why: 's3_store_bucket_url_format is auto, virtual or path. With another value uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  type: 's3',
  option: 's3_store_bucket_url_format',
  isWrong: (value) => !S3_URL_FORMATS.includes(value),
  problem: `${listed(S3_URL_FORMATS, 'and')} are allowed`,
  fix: (value) => didYouMean(value, S3_URL_FORMATS, `Use ${listed(S3_URL_FORMATS)}.`),
  replacement: (value) => nearestName(value, S3_URL_FORMATS),
  bad: ['s3_store_host = https://s3.example.org', 's3_store_bucket_url_format = virtuel', ...S3_OPTIONS],
  good: ['s3_store_host = https://s3.example.org', 's3_store_bucket_url_format = virtual', ...S3_OPTIONS],
});

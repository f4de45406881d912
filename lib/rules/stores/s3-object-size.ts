import { before } from '../../facts/release';
import { S3_OPTIONS } from '../engine/fragments';
import type { Rule } from '../engine/rule';
import { storeOptionRule } from '../engine/store-option-rule';

export const S3_OBJECT_SIZE: Rule = storeOptionRule({
  id: 'stores/s3-object-size',
  severity: 'error',
  title: 'Size of large objects of zero',
  why: 'In 18.0 a store with s3_store_large_object_size = 0 fails to configure. Glance lists it, and refuses uploads to it with status 410.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  releases: before('main'),
  type: 's3',
  option: 's3_store_large_object_size',
  isWrong: (value) => /^0+$/.test(value),
  problem: 'the store takes no uploads',
  fix: () => 'Write the size in MiB from which Glance uploads an image in parts, such as 100.',
  bad: ['s3_store_host = https://s3.example.org', 's3_store_large_object_size = 0', ...S3_OPTIONS],
  good: ['s3_store_host = https://s3.example.org', 's3_store_large_object_size = 100', ...S3_OPTIONS],
});

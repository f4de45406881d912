import { S3_OPTIONS } from '../engine/fragments';
import type { Rule } from '../engine/rule';
import { storeOptionRule } from '../engine/store-option-rule';

export const S3_HOST: Rule = storeOptionRule({
  id: 'stores/s3-host',
  severity: 'error',
  title: 'Host of an S3 store without a scheme',
  why: 's3_store_host is a URL. Without http:// or https:// uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-s3-storage-backend',
  type: 's3',
  option: 's3_store_host',
  isWrong: (value) => !/^https?:\/\//.test(value),
  problem: 'the scheme is missing',
  fix: (value) => `Write https://${hostOf(value)} or http://${hostOf(value)}.`,
  replacement: (value) => `https://${hostOf(value)}`,
  bad: ['s3_store_host = s3.example.org', ...S3_OPTIONS],
  good: ['s3_store_host = https://s3.example.org', ...S3_OPTIONS],
});

function hostOf(value: string): string {
  return value.replace(/^\W+/, '');
}

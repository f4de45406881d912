import type { Rule } from '../engine/rule';
import { storeOptionRule } from '../engine/store-option-rule';

const REST = ['swift_store_key = {{ .ServicePassword }}', 'swift_store_auth_address = {{ .KeystoneInternalURL }}'];

export const SWIFT_USER: Rule = storeOptionRule({
  id: 'stores/swift-user',
  severity: 'error',
  title: 'Swift user without a project',
  why: 'swift_store_user has the form project:user. Without the project uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-swift-storage-backend',
  type: 'swift',
  option: 'swift_store_user',
  isWrong: (value) => !value.includes(':'),
  judgesPlaceholders: true,
  problem: 'the project before the user is missing',
  fix: (value) => `Write project:user, such as service:${value}.`,
  replacement: (value) => `service:${value}`,
  bad: ['swift_store_user = glance', ...REST],
  good: ['swift_store_user = service:glance', ...REST],
});

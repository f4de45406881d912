import type { Rule } from '../engine/rule';
import { storeOptionRule } from '../engine/store-option-rule';

const REST = ['swift_store_auth_version = 3', 'swift_store_key = {{ .ServicePassword }}', 'swift_store_auth_address = {{ .KeystoneInternalURL }}'];

export const SWIFT_USER: Rule = storeOptionRule({
  id: 'stores/swift-user',
  severity: 'error',
  title: 'Swift user that is not a project and a user',
  why: 'swift_store_user has the form project:user. With none or several colons uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-the-swift-storage-backend',
  type: 'swift',
  option: 'swift_store_user',
  isWrong: (value, other) => value.split(':').length !== 2 && other('swift_store_config_file') === undefined,
  judgesPlaceholders: true,
  problem: 'it must be a project and a user with one colon between them',
  fix: (value) => (value.includes(':') ? 'Name a project and a user of the default domain without a colon in their names; swift_store_config_file takes others.'
    : 'Write project:user, such as service:glance.'),
  replacement: (value) => (value.includes(':') ? undefined : `service:${value}`),
  bad: ['swift_store_user = glance', ...REST],
  good: ['swift_store_user = service:glance', ...REST],
});

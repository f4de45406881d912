import { backendFragment, CEPH_LINES, withMounts } from './fragments';
import type { LocatedOption } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { atOption } from '../engine/places';
import { TEXT_OPTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';

const USERS: ReadonlySet<string> = new Set(['rbd_user', 'backup_ceph_user']);

export const CEPH_USER: Rule = defineRule(where(TEXT_OPTIONS, ({ option }) => option.text.service === 'cinder' && isUser(option)), {
  id: 'cinder/ceph-user',
  severity: 'error',
  title: 'Ceph user with the prefix client.',
  why: 'librados adds the prefix client. to the name of the user: it looks for the user client.client.openstack and its keyring, which do not exist.',
  source: 'https://docs.ceph.com/en/latest/rados/operations/user-management/',
  bad: withMounts(backendFragment([...CEPH_LINES, 'rbd_user = client.openstack'])),
  good: withMounts(backendFragment([...CEPH_LINES, 'rbd_user = openstack'])),
  find({ option }) {
    const user = option.rawValue.replace(/^client\./, '');
    return !option.rawValue.startsWith('client.') || user === '' ? undefined : {
      place: atOption(option),
      message: `${option.name} in [${option.section}] is ${option.rawValue}: librados adds client. itself.`,
      fix: `Write ${option.name} = ${user}`,
      edit: replaceValue(option, user, { safe: true }),
    };
  },
});

function isUser({ name }: LocatedOption): boolean {
  return USERS.has(name);
}

import { backendFragment } from './fragments';
import { NFS_ADDRESSES, type NfsAddressOption } from '../../facts/cinder/nfs-addresses';
import type { LocatedOption } from '../../manifest/config-text';
import { substitutions, unescapeDollars } from '../../oslo/document/substitution';
import { defineRule } from '../engine/define';
import { replaceValue } from '../engine/edit';
import { TEXT_OPTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const OPTIONS: ReadonlyMap<string, NfsAddressOption> = new Map(NFS_ADDRESSES.map((facts) => [facts.option, facts]));

export const NFS_ADDRESS: Rule = defineRule(where(TEXT_OPTIONS, ({ option }) => option.text.service === 'cinder' && OPTIONS.has(option.name) && isKnown(option)), {
  id: 'cinder/nfs-address',
  severity: 'error',
  title: 'Invalid address of an NFS export',
  why: 'The driver mounts HOST:/PATH, which it joins from nas_host and nas_share_path, or reads from backup_share. It cannot mount anything else, and the service does not become ready.',
  source: 'https://opendev.org/openstack/cinder/src/branch/master/cinder/volume/drivers/remotefs.py',
  bad: fragment('192.0.2.1:/export'),
  good: fragment('192.0.2.1'),
  find({ option }) {
    const { problemOf, fix, replacement } = OPTIONS.get(option.name)!;
    const value = unescapeDollars(option.rawValue);
    const problem = problemOf(value);
    const right = problem && replacement?.(value);
    return problem === undefined ? undefined : {
      message: `${option.name} in [${option.section}] is ${quoted(value)}, ${problem}.`,
      fix: right === undefined ? fix : `Write ${option.name} = ${right}`,
      ...right !== undefined && { edit: replaceValue(option, right) },
    };
  },
});

/** Whether the value is known: a reference or a placeholder can mean any. */
function isKnown({ rawValue }: LocatedOption): boolean {
  return rawValue !== '' && !/\{\{|[<>]/.test(rawValue) && substitutions(rawValue).length === 0;
}

function fragment(host: string): string {
  return backendFragment(['[nfs]', 'volume_backend_name = nfs', 'volume_driver = cinder.volume.drivers.nfs.NfsDriver', `nas_host = ${host}`, 'nas_share_path = /export']);
}

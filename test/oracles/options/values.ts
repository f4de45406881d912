import type { ValueRules } from '../../../lib/oslo/catalog/catalog';
import type { Random } from '../schema/random';

/** Texts that one type or another takes, or nearly takes. */
const ANY = [
  '', ' ', '""', '\'\'', '"', 'true', 'False', 'YES', 'oN', 'maybe', ' true ', '" true"', 't', '0', '1', '-1', '+5', '007', '1_000', '1__0', '_1', '0x10', '1e3',
  '8M', '10 GiB', '٣', '१२', '𝟗', '1,5', '1.5', '.5', '5.', 'inf', '-Infinity', 'nan', '1e400', '4294967296', '99999999999999999999', '65535', '65536',
  'a', 'a,b', '[a,b]', '[a,b', 'a,b]', '[]', '[', ',', 'a,,b', 'a,b,', '["a,b",c]', '["a,b]', '\'a\',b', '[ a , b ]', 'a:b', 'a:b,c:d', 'a:b,c', 'a:b,', ':b', 'a:', 'a:1,a:2',
  'a:b,c,d:e', '{a:b}', 'a b', 'ceph-1', 'a_b', '-a', 'a-', 'A.B.', '1.2.3', '1.2.3.4', '01.2.3.4', '256.1.1.1', '1.2.3.4/24', '::', '::1', '[::1]', '1::2::3', '2001:db8::1',
  '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:1.2.3.4', '::ffff:1.2.3.4', 'fe80::1%eth0', 'localhost', 'host.example.com', 'host.123', 'hö.st', 'a'.repeat(64),
  'http://host', 'https://host:9292/v3', 'http://[::1]:80/', 'http://[::1%25lo]/', 'http://[::1%lo]/', 'http://host:123456', 'http://', '//host', 'http:host', 'http://1.2.3.400/',
  'http://user:pw@host/a b', 'http://host/[x]', 'ftp://host', 'HTTP://host', 'http://ho st/', 'file:///tmp', 'redis://:p@h:6379/0', 'CAP_SYS_ADMIN', 'cap_sys_admin', '21,CAP_CHOWN',
  'value # comment', '5 # five', 'true ; yes', '"quoted"', '\'it\'s\'', '"a\'', '$$', '$$x', '\\$x', '$', '$1', '${', '$debug', '${debug}', '$nothing', '${no.thing}', '$DEFAULT.debug',
  '$database.max_retries', '%(x)s', 'ſ', 'K', 'é', '\u00a05', '\u30005', '5\u200b',
];

/** A value for an option: one of its type, one at its bounds, or any at all. */
export function valueFor(rules: ValueRules | undefined, random: Random): string {
  const likely = rules === undefined || random.below(3) === 0 ? ANY : likelyValues(rules, random);
  return random.pick(likely);
}

function likelyValues(rules: ValueRules, random: Random): string[] {
  if (rules.choices !== undefined) {
    const choice = String(random.pick(rules.choices));
    return [choice, choice.toUpperCase(), choice.toLowerCase(), ` ${choice} `, `"${choice}"`, `${choice},${choice}`];
  }
  switch (rules.type) {
    case 'boolean':
      return ['true', 'FALSE', 'Yes', 'no', 'on', 'Off', '1', '0', '2', 'y', 'n', 'none', '"true"'];
    case 'integer':
    case 'float':
    case 'port':
    case 'pythonInteger':
    case 'pythonFloat':
      return numbers(rules.min ?? 0, rules.max ?? 65535);
    case 'list':
      return listValues(rules, random);
    case 'dictionary':
      return ['a:b', 'a:b,c:d', 'a : b , c : d', 'a:b:c', 'a', 'a:b,', 'backend_id:site2,conf:/etc/ceph/x.conf,user:cinder', ''];
    default:
      return ANY;
  }
}

function numbers(min: number, max: number): string[] {
  return [min - 1, min, min + 1, max - 1, max, max + 1].map(String).concat([`${min}.0`, `${max}M`, `+${max}`, `0${max}`, `${min} `, `${min}_0`]);
}

function listValues(rules: ValueRules, random: Random): string[] {
  const items = [0, 1, 2].map(() => valueFor(rules.item, random));
  return [items.join(), `[${items.join()}]`, `[${items.map((item) => `"${item}"`).join(', ')}]`, `${items.join(' , ')},`, items[0]];
}

import { checkOptionName, checkSectionName } from '../../../lib/oslo/document/config-names';

describe('section names', () => {
  test.each(['DEFAULT', 'glance_store', 'os_brick', 'ceph-0', 'a.b', 'a b', 'é', '#', '$a'])('takes %j', (name) => {
    expect(() => checkSectionName(name)).not.toThrow();
  });

  test.each(['', ' a', 'a ', '\ta', 'a]', '[a', 'a][b'])('refuses %j', (name) => {
    expect(() => checkSectionName(name)).toThrow(new Error(
      `section name ${JSON.stringify(name)} must have a character at least, no blank at its ends and no bracket: 'glance_store'.`));
  });

  test('refuses what would leave the line', () => {
    expect(() => checkSectionName('a]\nx = 1')).toThrow(new Error(
      'section name "a]\\nx = 1" has a line break (U+000A) at character 3: what follows it would be another line. Leave it out.'));
    expect(() => checkSectionName('{{ .Region }}')).toThrow(/^section name "\{\{ \.Region \}\}" has `\{\{` at character 1/);
  });
});

describe('option names', () => {
  test.each(['rbd_store_pool', 'a', '_a', '0', 'a-b', 'a.b', 'A'])('takes %j', (name) => {
    expect(() => checkOptionName(name)).not.toThrow();
  });

  test.each(['', ' a', 'a ', 'a b', 'a=b', 'a:b', '#a', ';a', '[a', '-a', '.a', 'a\n', 'é', '{{a}}'])('refuses %j', (name) => {
    expect(() => checkOptionName(name)).toThrow(new Error(
      `option name ${JSON.stringify(name)} must be of letters, digits, '_', '-' and '.', the first one not '-' or '.': 'rbd_store_pool'.`));
  });
});

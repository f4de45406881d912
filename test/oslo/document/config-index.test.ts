import { ConfigIndex } from '../../../lib/oslo/document/config-index';
import { readConfig } from '../../../lib/oslo/document/config-reader';

const TEXT = '[DEFAULT]\na=1\n[Ceph]\nb=2\n[default]\na=3\n[ceph]\nb=4\nc=5\n';

function values(index: ConfigIndex, section: string, option: string): string[] {
  return index.options(section, option).map(({ rawValue }) => rawValue);
}

test('sections are found without regard to case, but for DEFAULT', () => {
  const index = new ConfigIndex(readConfig(TEXT, 'a test').blocks);
  expect(index.names()).toEqual(['DEFAULT', 'Ceph', 'default']);
  expect(values(index, 'CEPH', 'b')).toEqual(['2', '4']);
  expect(values(index, 'DEFAULT', 'a')).toEqual(['1']);
  expect(values(index, 'Default', 'a')).toEqual(['3']);
});

test('options are found with regard to case', () => {
  const index = new ConfigIndex(readConfig(TEXT, 'a test').blocks);
  expect(values(index, 'ceph', 'B')).toEqual([]);
  expect(values(index, 'none', 'b')).toEqual([]);
});

test('a section that is deleted is not found again', () => {
  const index = new ConfigIndex(readConfig(TEXT, 'a test').blocks);
  index.delete('cEPH');
  expect([index.names(), index.find('ceph')]).toEqual([['DEFAULT', 'default'], undefined]);
});

test('names of the prototype of objects are names as any', () => {
  const index = new ConfigIndex(readConfig('[__proto__]\nconstructor=1\n', 'a test').blocks);
  expect([index.names(), values(index, '__proto__', 'constructor'), values(index, 'constructor', 'name')]).toEqual([['__proto__'], ['1'], []]);
});

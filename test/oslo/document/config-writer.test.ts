import type { ConfigOption } from '../../../lib/oslo/document/config-option';
import { conflictOf, joinTexts, withLineBreak, writeOption } from '../../../lib/oslo/document/config-writer';
import { OptionValue } from '../../../lib/oslo/value/option-value';

function option(rawValue: string, contributor: string): ConfigOption {
  return { section: 'ceph', name: 'pool', rawValue, line: 0, lastLine: 0, contributor };
}

describe('an option', () => {
  test('is a line with its value', () => {
    const value = OptionValue.string(' a$ ');
    expect(writeOption({ section: 'ceph', option: 'pool', value, contributor: 'me' })).toEqual(
      { text: 'pool = " a$$ "\n', options: [option(' a$$ ', 'me')], value });
  });

  test('is as many lines as it has values', () => {
    const value = OptionValue.multi(['a', '', 'b']);
    expect(writeOption({ section: 'ceph', option: 'pool', value, contributor: 'me' })).toEqual(
      { text: 'pool = a\npool =\npool = b\n', options: [option('a', 'me'), option('', 'me'), option('b', 'me')], value });
  });

  test('is named when its value cannot be written', () => {
    const write = () => writeOption({ section: 'ceph', option: 'size', value: OptionValue.float(NaN), contributor: 'me' });
    expect(write).toThrow(new Error('[ceph] size: number NaN must be finite.'));
  });
});

test('texts are joined with a line break where one is missing and needed', () => {
  expect(joinTexts(['a', '', 'b\n', '', 'c\r', 'd', ''], '\r\n')).toEqual('a\r\nb\nc\rd');
});

test.each([
  ['a\n', '\r\n', 'a\r\n'], ['a', '\n', 'a\n'], ['a\r\n  b\rc', '\n', 'a\n  b\nc\n'], ['a\r\n', '\n', 'a\n'],
])('%j with line breaks %j', (text, lineBreak, expected) => {
  expect(withLineBreak(text, lineBreak)).toEqual(expected);
});

test('a conflict names both contributors and both values', () => {
  const message = conflictOf([option('a$$', 'the base'), option('b', 'the base')], [option('c', 'store \'ceph\'')]);
  expect(message).toEqual('[ceph] pool: the base sets "a$", "b", but store \'ceph\' sets "c". '
    + 'An option has one value: set it in one place only, or to the same value in both.');
});

import { Block, type Item } from '../../../lib/oslo/document/config-block';
import { readConfig } from '../../../lib/oslo/document/config-reader';

function item(text: string): Item {
  return { text, options: [{ section: 's', name: text, rawValue: '', line: 1, lastLine: 1, contributor: 'a test' }] };
}

/** Where what is added to the first section of a text goes. */
function added(text: string): string {
  const { blocks } = readConfig(text, 'a test');
  blocks[1].items.push(item('NEW\n'));
  return blocks.flatMap((block) => block.texts()).join('');
}

describe('what is added stands', () => {
  test.each([
    ['behind the options', '[s]\na=1\n', '[s]\na=1\nNEW\n'],
    ['behind the header of an empty section', '[s]\n[t]\n', '[s]\nNEW\n[t]\n'],
    ['before blank lines at the end', '[s]\na=1\n\n\n[t]\n', '[s]\na=1\nNEW\n\n\n[t]\n'],
    ['before a comment on the next section', '[s]\na=1\n# on t\n[t]\n', '[s]\na=1\nNEW\n# on t\n[t]\n'],
    ['behind a comment on an option of its own', '[s]\na=1\n# b=2\n\n# on t\n[t]\n', '[s]\na=1\n# b=2\nNEW\n\n# on t\n[t]\n'],
    ['behind a comment at the end of the text', '[s]\na=1\n# b=2\n', '[s]\na=1\n# b=2\nNEW\n'],
    ['before a blank line at the end of the text', '[s]\n\n# c\na=1\n\n', '[s]\n\n# c\na=1\nNEW\n\n'],
    ['behind a line that is no option', '[s]\nwrong\n\n', '[s]\nwrong\nNEW\n\n'],
  ])('%s', (_, text, expected) => {
    expect(added(text)).toEqual(expected);
  });
});

test('a removed section leaves what introduces the next one', () => {
  const { blocks } = readConfig('[s]\na=1\n\n# on t\n[t]\n', 'a test');
  blocks[1].remove();
  expect(blocks.map((block) => [block.isSection(), block.texts().join('')])).toEqual([[false, ''], [false, '\n# on t\n'], [true, '[t]\n']]);
});

test('a copy has a text of its own', () => {
  const block = new Block('s', 3, '[s]\n');
  block.items.push(item('a'));
  const copy = block.clone();
  block.items[0].text = 'b';
  block.items.push(item('c'));
  expect([copy.texts(), copy.name, copy.line]).toEqual([['[s]\n', 'a'], 's', 3]);
});

test('a block without a header is a section without a name', () => {
  expect(new Block(undefined, 0, '').section()).toEqual({ name: '', line: 0, options: [] });
});

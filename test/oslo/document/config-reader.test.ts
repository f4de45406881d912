import { ConfigDocument } from '../../../lib/oslo/document/config-document';
import type { ConfigOption, ConfigProblem } from '../../../lib/oslo/document/config-option';
import { readConfig } from '../../../lib/oslo/document/config-reader';

interface Reading {
  readonly sections: ReadonlyArray<readonly [name: string, line: number, options: readonly ConfigOption[]]>;
  readonly problems: readonly ConfigProblem[];
}

function read(text: string): Reading {
  const { blocks, problems } = readConfig(text, 'a test');
  const sections = blocks.filter((block) => block.isSection()).map((block) => block.section());
  return { sections: sections.map(({ name, line, options }) => [name, line, options]), problems };
}

function option(section: string, name: string, rawValue: string, line: number, lastLine: number = line): ConfigOption {
  return { section, name, rawValue, line, lastLine, contributor: 'a test' };
}

/** The raw values of the options in a section [s] that has these lines. */
function values(...lines: string[]): string[][] {
  const { sections: [[, , options]], problems } = read(['[s]', ...lines].join('\n'));
  expect(problems).toEqual([]);
  return options.map(({ name, rawValue }) => [name, rawValue]);
}

test('sections and options know where they stand', () => {
  expect(read('# head\n[DEFAULT]\n\ndebug = true\n[ceph]\n; no\na=1\n  2\n\tb\n\n[empty]\n[DEFAULT]\nx:\n')).toEqual({
    sections: [
      ['DEFAULT', 2, [option('DEFAULT', 'debug', 'true', 4)]],
      ['ceph', 5, [option('ceph', 'a', '1\n2\nb', 7, 9)]],
      ['empty', 11, []],
      ['DEFAULT', 12, [option('DEFAULT', 'x', '', 13)]],
    ],
    problems: [],
  });
});

describe('an assignment', () => {
  test('takes whichever of = and : comes first', () => {
    expect(values('a = b:c', 'd: e=f', 'g=h', 'i:j', 'k==l', 'm =: n')).toEqual(
      [['a', 'b:c'], ['d', 'e=f'], ['g', 'h'], ['i', 'j'], ['k', '=l'], ['m', ': n']]);
  });

  test('loses blanks at the ends and a matching pair of quotes', () => {
    expect(values('a =  b ', 'c = " d "', 'e = \'f\'', 'g = "h', 'i = ""', 'j = "', 'k = ""l""', '\u00a0m\u00a0=\u00a0n\u00a0')).toEqual(
      [['a', 'b'], ['c', ' d '], ['e', 'f'], ['g', '"h'], ['i', ''], ['j', ''], ['k', '"l"'], ['m', 'n']]);
  });

  test('keeps what looks like a comment', () => {
    expect(values('a = b # c', 'd = e ; f', 'g = # h')).toEqual([['a', 'b # c'], ['d', 'e ; f'], ['g', '# h']]);
  });

  test('goes on in indented lines, be they comments', () => {
    expect(values('a = "b"', '  # c', '\t"d" ', 'e = f')).toEqual([['a', 'b\n# c\n"d"'], ['e', 'f']]);
  });

  test('may be repeated', () => {
    expect(values('a = 1', 'b = 2', 'a = 3')).toEqual([['a', '1'], ['b', '2'], ['a', '3']]);
  });

  test('ends where Python ends a line', () => {
    expect(values('a = 1\rb = 2\r\nc = 3', 'd = \u000b4\u2028e = 5\u0085')).toEqual([['a', '1'], ['b', '2'], ['c', '3'], ['d', '4\u2028e = 5']]);
  });
});

describe('a section', () => {
  test('keeps what stands between its outer brackets, blanks too', () => {
    expect(read('[ a ]  \n[b]c]\n[[d]\n').sections).toEqual([[' a ', 1, []], ['b]c', 2, []], ['[d', 3, []]]);
  });
});

describe('problems', () => {
  test.each<[string, ConfigProblem['kind'], number, string]>([
    ['[s]\nenabled\n', 'no-assignment', 2,
      '"enabled" has neither "=" nor ":". Write it as option = value, or begin the line with "#" to make it a comment.'],
    ['\ufeff[s]\n', 'byte-order-mark', 1,
      '"\\ufeff[s]" begins with a byte order mark, which oslo.config takes for a part of the line. Save the text without it.'],
    ['\na = 1\n', 'option-before-section', 2, '"a = 1" sets a before any section. Put a section such as [DEFAULT] before it.'],
    ['\u00001:2\n', 'option-before-section', 1, '"\\u00001:2" sets \\u00001 before any section. Put a section such as [DEFAULT] before it.'],
    ['[\u0000\n', 'unclosed-section', 1, '"[\\u0000" is a section that does not end with \']\': write [\\u0000].'],
    ['[s\n', 'unclosed-section', 1, '"[s" is a section that does not end with \']\': write [s].'],
    ['[s] # comment\n', 'unclosed-section', 1, '"[s] # comment" is a section that does not end with \']\': write [s].'],
    ['[]\n', 'empty-section-name', 1, '"[]" is a section without a name. Put the name between the brackets.'],
    ['[\n', 'unclosed-section', 1, '"[" is a section that does not end with \']\': write [NAME].'],
    ['[s]\n  a = 1\n', 'unexpected-continuation', 2,
      '"a = 1" begins with a blank, which continues the value of the line before, but no option stands there. Take the blank away.'],
    ['[s]\na = 1\n\n  b\n', 'unexpected-continuation', 4,
      '"b" begins with a blank, which continues the value of the line before, but no option stands there. Take the blank away.'],
    ['[s]\na = 1\n# c\n  b\n', 'unexpected-continuation', 4,
      '"b" begins with a blank, which continues the value of the line before, but no option stands there. Take the blank away.'],
    ['[s]\n= 1\n', 'empty-key', 2, '"= 1" has no option name before its first "=" or ":". Put the name there.'],
    ['[s]\n\u00a0: 1\n', 'empty-key', 2, '": 1" has no option name before its first "=" or ":". Put the name there.'],
  ])('%j', (text, kind, line, message) => {
    expect(read(text).problems).toEqual([{ kind, line, message }]);
  });

  test('are told all at once, and what can be read is read', () => {
    const { sections, problems } = read('x = 1\n  more\n[s\na = 1\nwrong\nb = 2\n[]\nc = 3\n');
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['option-before-section', 1], ['unclosed-section', 3], ['no-assignment', 5], ['empty-section-name', 7]]);
    expect(sections).toEqual([
      ['s', 3, [option('s', 'a', '1', 4), option('s', 'b', '2', 6)]],
      ['', 7, [option('', 'c', '3', 8)]],
    ]);
  });
});

test.each([['a\r\nb\n', '\r\n'], ['a\rb', '\r'], ['a\n', '\n'], ['a', '\n'], ['', '\n']])('the line break of %j is %j', (text, lineBreak) => {
  expect(readConfig(text, 'a test').lineBreak).toEqual(lineBreak);
});

test('a byte order mark before an option in a section is a part of its name', () => {
  const document = ConfigDocument.parse('[s]\n\ufeffx = 1\n\ufeff# c\n');
  expect(document.options('s').map(({ name }) => name)).toEqual(['\ufeffx']);
  expect(document.problems.map(({ kind, line }) => [kind, line])).toEqual([['byte-order-mark', 3]]);
});

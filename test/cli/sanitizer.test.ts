import { safeJson, safeTerminal, safeText } from '../../lib/cli/sanitizer';

function terminal(isColoured: boolean) {
  const written: Array<string | undefined> = [];
  const write = (text?: string) => void written.push(text);
  return { written, safe: safeTerminal({ isColoured, isWatched: true, print: write, error: write, showStatus: write }) };
}

test.each([
  ['a\u001b[31mb', 'a\ufffd[31mb'],
  ['a\nb\rc\u2028d\u0085e', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  ['\u202eevil\u2066', '\ufffdevil\ufffd'],
  ['::error::x', '\ufffd:error::x'],
  [' \t::add-mask::x', ' \t\ufffd:add-mask::x'],
  ['a ::error::', 'a ::error::'],
  ['a ##[error]x', 'a #\ufffd[error]x'],
  ['##vso[task.setvariable variable=a]b', '#\ufffdvso[task.setvariable variable=a]b'],
  ['##teamcity[x] ## [y]', '#\ufffdteamcity[x] ## [y]'],
  ['Größe\t\u{1f600}', 'Größe\t\u{1f600}'],
])('%j is shown as %j', (text, shown) => expect(safeText(text)).toBe(shown));

test('JSON stays the same value', () => {
  const value = { 'a': '\u2028\u202e\ud800 ##[error] ##vso[x]', 'b\u009b': ['x'] };
  const text = safeJson(JSON.stringify(value, undefined, 2));
  expect(JSON.parse(text)).toEqual(value);
  expect(text).toBe('{\n  "a": "\\u2028\\u202e\\ud800 #\\u0023[error] #\\u0023vso[x]",\n  "b\\u009b": [\n    "x"\n  ]\n}');
});

test('a terminal gets the lines and colours of a report, and nothing else that it would obey', () => {
  const { written, safe } = terminal(true);
  safe.print('\u001b[1mbold\u001b[0m\n\u001b[2J\u202e\n');
  safe.error('::error::a\n::error::b\u001b[31m\n');
  safe.showStatus('reading a\nb');
  safe.showStatus();
  expect(written).toEqual(['\u001b[1mbold\u001b[0m\n\ufffd[2J\ufffd\n', '\ufffd:error::a\n\ufffd:error::b\ufffd[31m\n', 'reading a\ufffdb', undefined]);
});

test('a report without colours contains no escape sequence', () => {
  const { written, safe } = terminal(false);
  safe.print('\u001b[1mbold\n');
  expect(written).toEqual(['\ufffd[1mbold\n']);
});

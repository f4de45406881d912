import { terminalOf } from '../../lib/cli/terminal';

function streams(isTTY: boolean | undefined, env: Record<string, string> = {}) {
  const written: string[] = [];
  return { written, stdout: { isTTY, write: (text: string) => written.push(`out ${text}`) }, stderr: { isTTY, write: (text: string) => written.push(`err ${text}`) }, env };
}

test.each<[boolean | undefined, Record<string, string>, boolean]>([
  [true, {}, true],
  [true, { NO_COLOR: '' }, true],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [undefined, {}, false],
])('with a terminal %p and %j colours are %p', (isTTY, env, expected) => {
  expect(terminalOf(streams(isTTY, env)).isColoured).toBe(expected);
});

test('the report goes to standard output, messages go to standard error', () => {
  const process = streams(true);
  const terminal = terminalOf(process);
  terminal.print('a');
  terminal.error('b');
  terminal.showStatus('c');
  terminal.showStatus();
  expect(process.written).toEqual(['out a', 'err b', 'err \r\u001b[2Kc', 'err \r\u001b[2K']);
  expect([terminal.isWatched, terminalOf(streams(undefined)).isWatched]).toEqual([true, false]);
});

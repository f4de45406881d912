import { execFileSync } from 'node:child_process';
import { shellWord } from '../../../lib/control-plane/base/shell-word';

test.each([['clouds/base_1.yaml', 'clouds/base_1.yaml'], ['', "''"], ['our cloud', "'our cloud'"], ["a'b", "'a'\\''b'"]])('%j is the word %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test.each(['$HOME', 'a;b', 'a\nb', "it's", '*', '~', 'a\\b', '"'])('a shell reads %j unchanged', (text) => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './helpers';
import { packageVersion } from '../../lib/cli/version';

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };

test('the version of package.json', () => {
  expect(packageVersion()).toBe(version);
});

test.each([['--version'], ['-V'], ['version']])('%s prints it', (argument) => {
  expect(command([argument])).toEqual({ status: 0, out: `${version}\n`, err: '' });
});

test('with a command, too', () => {
  expect(command(['lint', '--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
});

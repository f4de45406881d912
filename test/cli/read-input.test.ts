import { execFileSync, spawnSync } from 'node:child_process';
import { openSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { command, inFolder } from './helpers';
import { readInput } from '../../lib/cli/read-input';

const BROKEN = 'kind: OpenStackControlPlane\nspec:\n  galnce: {}\n';

test('pipes, devices and sockets in a folder are reported at once, and the files are judged', async () => {
  inFolder({ 'z.yaml': BROKEN });
  execFileSync('mkfifo', ['pipe.yaml']);
  symlinkSync('/dev/zero', 'zero.yaml');
  symlinkSync('pipe.yaml', 'link.yaml');
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen('socket.yaml', resolve); });
  const { status, out, err } = command(['lint', '.', 'pipe.yaml', '/dev/zero']);
  await new Promise((resolve) => { server.close(resolve); });
  const only = 'only regular files are read. To judge the output of a command, pipe it to cdk8s-glance lint -';
  expect(status).toBe(2);
  expect(out).toContain('z.yaml:3:3 error schema/unknown-field');
  expect(err.split('\n')).toEqual([
    `link.yaml: is a named pipe: ${only}`, `pipe.yaml: is a named pipe: ${only}`, `socket.yaml: is a socket: ${only}`, `zero.yaml: is a device: ${only}`,
    `pipe.yaml: is a named pipe: ${only}`, `/dev/zero: is a device: ${only}`, '',
  ]);
});

test('a file that is too large is not read, and an option raises the limit', () => {
  inFolder({ 'a.yaml': `${BROKEN}#${'x'.repeat(1024 * 1024)}` });
  expect(command(['lint', '--max-size', '1', 'a.yaml'])).toEqual({
    status: 2,
    out: '0 errors, 0 warnings, 0 infos in 0 objects of 1 file; 1 document could not be judged.\n',
    err: 'a.yaml: is larger than 1 MiB: split it, or raise the limit with --max-size.\n',
  });
  expect(command(['lint', '--max-size', '2', 'a.yaml']).status).toBe(1);
});

test('an open descriptor is read up to the limit', () => {
  inFolder({ 'a.yaml': BROKEN });
  expect(readInput({ file: '-', location: openSync('a.yaml', 'r') })).toEqual({ file: '-', text: BROKEN });
  expect(() => readInput({ file: '-', location: openSync('a.yaml', 'r') }, 20)).toThrow('is larger than');
  expect(() => readInput({ file: '-', location: 999 })).toThrow('EBADF');
});

test('a name that is not UTF-8 is read and shown with its bytes', () => {
  inFolder({});
  spawnSync('bash', ['-c', "mkdir $'d\\xff' && cat > $'d\\xff/b\\xfe\\xc3\\xa4.yaml' && cp $'d\\xff/b\\xfe\\xc3\\xa4.yaml' $'d\\xff/c.yaml'"], { input: BROKEN });
  const { findings, summary } = JSON.parse(command(['lint', '--format', 'json', '.']).out);
  expect(summary.problems).toEqual([]);
  expect(findings.map(({ file }: { file: string }) => file)).toEqual(['d\\xff/b\\xfe\\xc3\\xa4.yaml', 'd\\xff/c.yaml']);
  expect(command(['lint', 'd\ufffd']).err).toBe('d\ufffd: does not exist: if its name is not UTF-8, name its folder instead.\n');
});

test('a missing descriptor is reported', () => {
  expect(command(['lint', '/dev/fd/999']).err).toBe('/dev/fd/999: cannot be read: the file descriptor is not open.\n');
});

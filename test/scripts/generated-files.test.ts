import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { finish, refresh, staleFiles } from '../../scripts/generated-files';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generated-'));
  mkdirSync(join(root, 'owned'));
  writeFileSync(join(root, 'owned', 'same'), 'same');
  writeFileSync(join(root, 'owned', 'other'), 'old');
  writeFileSync(join(root, 'owned', 'extra'), 'extra');
  jest.spyOn(console, 'log').mockImplementation();
  jest.spyOn(console, 'error').mockImplementation();
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const FILES = new Map([['owned/same', 'same'], ['owned/other', 'new'], ['owned/deep/new', 'text'], ['elsewhere', 'text']]);

const STALE = [
  { path: 'elsewhere', reason: 'missing' },
  { path: 'owned/deep/new', reason: 'missing' },
  { path: 'owned/extra', reason: 'left over' },
  { path: 'owned/other', reason: 'changed' },
];

test('staleFiles lists changed, missing and left-over files', () => {
  expect(staleFiles(root, FILES, ['owned', 'no-such-folder'])).toEqual(STALE);
});

test('refresh leaves nothing stale', () => {
  refresh(root, FILES, staleFiles(root, FILES, ['owned']));
  expect(staleFiles(root, FILES, ['owned'])).toEqual([]);
  expect(readFileSync(join(root, 'owned', 'deep', 'new'), 'utf8')).toBe('text');
  expect(existsSync(join(root, 'owned', 'extra'))).toBe(false);
});

describe('finish', () => {
  test('with check, lists the stale files, fails and writes nothing', () => {
    expect(finish(root, FILES, ['owned'], true, 'npx projen things')).toBe(1);
    expect(console.error).toHaveBeenCalledWith([
      'stale files; run `npx projen things`:',
      '  elsewhere (missing)',
      '  owned/deep/new (missing)',
      '  owned/extra (left over)',
      '  owned/other (changed)',
    ].join('\n'));
    expect(staleFiles(root, FILES, ['owned'])).toEqual(STALE);
  });

  test('without check, updates the files; then check finds nothing', () => {
    expect(finish(root, FILES, ['owned'], false, '')).toBe(0);
    expect(console.log).toHaveBeenLastCalledWith(expect.stringMatching(/^refreshed:\n {2}elsewhere \(missing\)\n/));
    expect(finish(root, FILES, ['owned'], false, '')).toBe(0);
    expect(console.log).toHaveBeenLastCalledWith('4 files are up to date');
    expect(finish(root, FILES, ['owned'], true, '')).toBe(0);
    expect(console.log).toHaveBeenLastCalledWith('4 files are up to date');
  });
});

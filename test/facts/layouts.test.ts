import { areOnlyFiles, layoutVerdict, type LayoutVerdict } from '../../lib/facts/layouts';
import { RELEASES, type ReleaseName } from '../../lib/facts/release';

const MATRIX: ReadonlyArray<[layout: string, types: string[], on18: LayoutVerdict, onMain: LayoutVerdict]> = [
  ['split', ['file'], 'only-files', 'only-files'],
  ['split', ['file', 'file'], 'only-files', 'only-files'],
  ['split', ['file', 'rbd'], 'files-among-others', 'accepted'],
  ['split', ['rbd'], 'accepted', 'accepted'],
  ['single', ['file'], 'accepted', 'accepted'],
  ['single', ['file', 'rbd'], 'accepted', 'accepted'],
  ['single', ['rbd'], 'no-files', 'accepted'],
  ['edge', ['file'], 'accepted', 'accepted'],
  ['edge', ['file', 'rbd'], 'accepted', 'accepted'],
  ['edge', ['rbd'], 'accepted', 'accepted'],
];

test.each(RELEASES.flatMap((release) => MATRIX.map((row) => [release, ...row] as const)))(
  'on %s, layout %s with stores of types %j', (release: ReleaseName, layout, types, on18, onMain) => {
    expect(layoutVerdict(layout, types, release)).toBe(release === 'main' ? onMain : on18);
  });

test('no stores are not only files', () => {
  expect(areOnlyFiles([])).toBe(false);
});

import { areOnlyFiles, layoutVerdict, type LayoutVerdict } from '../../../lib/facts/glance/layouts';
import { RELEASES, type ReleaseName } from '../../../lib/facts/release';

const FILES = 'split-with-files';
const NO_FILES = 'single-without-files';
const NOT_ONE = 'single-without-one-file-store';

interface Row {
  readonly layout: string;
  readonly types: string[];

  /** The verdicts on 18.0-fr4, 18.0-fr5, 18.0-fr6 and main. */
  readonly verdicts: readonly [LayoutVerdict, LayoutVerdict, LayoutVerdict, LayoutVerdict];
}

const accepted: Row['verdicts'] = ['accepted', 'accepted', 'accepted', 'accepted'];

const MATRIX: readonly Row[] = [
  { layout: 'split', types: ['file'], verdicts: [FILES, FILES, FILES, FILES] },
  { layout: 'split', types: ['file', 'file'], verdicts: [FILES, FILES, 'split-with-files-in-some-builds', 'accepted'] },
  { layout: 'split', types: ['rbd', 'file'], verdicts: [FILES, FILES, 'split-with-files-in-some-builds', 'accepted'] },
  { layout: 'split', types: ['rbd'], verdicts: accepted },
  { layout: 'single', types: ['file'], verdicts: accepted },
  { layout: 'single', types: ['file', 'file'], verdicts: ['accepted', 'accepted', NOT_ONE, NOT_ONE] },
  { layout: 'single', types: ['rbd', 'file'], verdicts: ['accepted', 'accepted', NOT_ONE, NOT_ONE] },
  { layout: 'single', types: ['rbd'], verdicts: [NO_FILES, NO_FILES, NOT_ONE, NOT_ONE] },
  { layout: 'edge', types: ['file'], verdicts: accepted },
  { layout: 'edge', types: ['file', 'rbd'], verdicts: accepted },
  { layout: 'edge', types: ['rbd'], verdicts: accepted },
];

test.each(RELEASES.flatMap((release, index) => MATRIX.map(({ layout, types, verdicts }) => [release, layout, types, verdicts[index]] as const)))(
  'on %s, layout %s with stores of types %j: %s', (release: ReleaseName, layout, types, verdict) => {
    expect(layoutVerdict(layout, types, release)).toBe(verdict);
  });

test('no stores are not only files', () => {
  expect(areOnlyFiles([])).toBe(false);
});

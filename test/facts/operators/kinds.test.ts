import { JUDGED_KINDS } from '../../../lib/facts/operators/kinds';
import { readManifests } from '../../../lib/manifest/read';

test('objects of these kinds, and of no others, are read', () => {
  const kinds = [...JUDGED_KINDS, 'Pod', 'toString'];
  const text = kinds.map((kind) => `kind: ${kind}\n`).join('---\n');
  expect(readManifests([{ file: 'all.yaml', text }]).documents.map(({ kind }) => kind)).toEqual([...JUDGED_KINDS]);
});

import { isAtLeast, Release } from '../../lib/facts/release';
import { releases } from '../../lib/schemas/schema-for';
import { RELEASES } from '../synth/synth';

test('the releases are those that there are schemas of, in their order', () => {
  expect(RELEASES).toEqual(releases());
  expect(RELEASES).toEqual(Object.values(Release));
});

test('a release is at least itself and every earlier one', () => {
  expect(RELEASES.map((release) => RELEASES.map((first) => isAtLeast(release, first)))).toEqual([
    [true, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
    [true, true, true, true],
  ]);
});

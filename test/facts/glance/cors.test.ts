import { isOriginSection } from '../../../lib/facts/glance/cors';

test('a section of a further origin begins with the name of the group and a dot', () => {
  expect(['cors.console', 'cors', 'corset'].map(isOriginSection)).toEqual([true, false, false]);
});

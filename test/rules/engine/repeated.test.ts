import { repeated, withEarlier } from '../../../lib/rules/engine/repeated';

test('elements with the key of an earlier element are repeated', () => {
  expect(repeated(['a', 'B', 'A', 'b', 'a', 'c'], (element) => element.toLowerCase())).toEqual(['A', 'b', 'a']);
});

test('each repeated element has the first element with its key', () => {
  expect(withEarlier([3, 5, 13, 23], (element) => element % 10)).toEqual([[13, 3], [23, 3]]);
});

import { filterLines } from '../../../lib/nodes/multipath/multipath-filter';

test('an empty filter has no lines', () => expect(filterLines('blacklist', {})).toEqual([]));

test('a malformed expression is named by its property', () => {
  expect(() => filterLines('blacklist of Multipathd', { wwids: [''] }))
    .toThrow(new Error("wwids of blacklist of Multipathd is '': use text that is not empty, on one line and without control characters."));
  expect(() => filterLines('blacklist of Multipathd', { devices: [{ vendor: 'a', product: 'b\n' }] }))
    .toThrow(new Error("product of devices of blacklist of Multipathd is 'b\\n': use text that is not empty, on one line and without control characters."));
});

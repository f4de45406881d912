import { Duration, Size } from 'cdk8s';
import { annotations, checkedSchedule, choice, days, flag, labels, list, mebibytes, quantities, schedule, seconds, secret } from '../../lib/services/field-rows';
import type { FieldRow } from '../../lib/services/field-table';
import { secretsNamed } from '../synth/synth';

enum Colour {
  RED = 'Red',
  BLUE = 'Blue',
}

const written = <V>(row: FieldRow<V>, value: V): unknown => row.write('property', value, 'main');

test.each<[FieldRow<never>, unknown, unknown]>([
  [choice('a', Colour), Colour.RED, 'Red'],
  [flag('a'), false, false],
  [seconds('a', { min: 1 }), Duration.minutes(2), 120],
  [days('a', { min: 1 }), Duration.hours(48), 2],
  [mebibytes('a', { min: 1 }), Size.gibibytes(2), 2048],
  [schedule('a'), '*/5 * * * *', '*/5 * * * *'],
  [list('a'), ['b', 'c'], ['b', 'c']],
  [labels('a'), { 'example.org/b': 'c', 'd': '' }, { 'example.org/b': 'c', 'd': '' }],
  [annotations('a'), { b: 'any text, {}' }, { b: 'any text, {}' }],
  [quantities('a'), { cpu: '500m', memory: '1Gi' }, { cpu: '500m', memory: '1Gi' }],
  [secret('a'), secretsNamed('b')[0], 'b'],
])('%j writes %j', (row, value, expected) => expect(written(row, value as never)).toEqual(expected));

test.each<[FieldRow<never>, unknown, string]>([
  [choice('a', Colour), 'Green', "property is 'Green': use 'Red' or 'Blue'."],
  [flag('a'), 'no', "property is 'no': use true or false."],
  [seconds('a', { min: 1 }), Duration.millis(1500), "property is '1 second 500 millis': use a whole number of seconds from 1 to 2147483647."],
  [seconds('a', { min: 1, max: 5 }), Duration.seconds(6), "property is '6 seconds': use a whole number of seconds from 1 to 5."],
  [days('a', { min: 1 }), Duration.hours(36), "property is '1 day 12 hours': use a whole number of days from 1 to 2147483647."],
  [mebibytes('a', { min: 1 }), Size.kibibytes(512), "property is '512Ki': use a whole number of mebibytes from 1 to 2147483647."],
  [schedule('a'), 'hourly', "property is 'hourly': use five fields such as '30 2 * * *', or a macro such as '@daily'."],
  [list('a'), [], 'property is empty: give at least one.'],
  [list('a'), ['b', 'b'], "property holds 'b' twice: give each once."],
  [labels('a'), { 'b c': 'd' }, "property has 'b c', which is not a valid key: use at most 63 letters, digits, -, _ and ., with a letter or digit at both ends, optionally after a DNS name and /."],
  [labels('a'), { b: 'c d' }, "property['b'] has 'c d', which is not a valid label value: use at most 63 letters, digits, -, _ and ., with a letter or digit at both ends."],
  [annotations('a'), { '/b': 'c' }, "property has '/b', which is not a valid key: use at most 63 letters, digits, -, _ and ., with a letter or digit at both ends, optionally after a DNS name and /."],
  [quantities('a'), { cpu: 'much' }, "property['cpu'] is 'much': use a quantity above zero such as '10Gi' or '500M'."],
])('%j refuses %j', (row, value, message) => expect(() => written(row, value as never)).toThrow(new Error(message)));

test('a schedule is returned as it is', () => expect(checkedSchedule('when', '@daily')).toBe('@daily'));

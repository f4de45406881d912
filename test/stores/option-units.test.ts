import { Duration, Size } from 'cdk8s';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { mebibytes, seconds, written } from '../../lib/stores/option-units';

test('a value that can be written is returned', () => {
  const value = OptionValue.string('a');
  expect(written('prop', value)).toBe(value);
});

test('one that cannot be is named', () => {
  expect(() => written('prop', OptionValue.multi([])))
    .toThrow(new Error('prop: a multi-valued option needs at least one value. Leave the option out instead.'));
});

test.each([[Size.mebibytes(1), '1'], [Size.kibibytes(2048), '2'], [Size.gibibytes(5), '5120']])('%p in mebibytes', (size, line) => {
  expect(mebibytes('prop', size).lines()).toEqual([line]);
});

test.each([[Size.kibibytes(1023), '1023Ki'], [Size.mebibytes(0), '0Mi'], [Size.mebibytes(0.5), '0.5Mi']])('%p is too little', (size, shown) => {
  expect(() => mebibytes('prop', size)).toThrow(new Error(`prop is '${shown}': use at least Size.mebibytes(1).`));
});

test('mebibytes are whole', () => {
  expect(() => mebibytes('prop', Size.kibibytes(1536))).toThrow(new Error(
    'prop: size 1536Ki must be a whole number of MiB, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'));
});

test.each([[Duration.seconds(0), '0'], [Duration.minutes(5), '300'], [Duration.millis(2000), '2']])('%p in seconds', (duration, line) => {
  expect(seconds('prop', duration).lines()).toEqual([line]);
});

test('seconds are whole', () => {
  expect(() => seconds('prop', Duration.millis(1500))).toThrow(new Error(
    'prop: duration 1 second 500 millis must be a whole number of seconds, at most 2^53 - 1: oslo.config takes nothing else here, and nothing is rounded.'));
});

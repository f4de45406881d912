import { isQuantity, isZero } from '../../../lib/facts/kubernetes/quantity';

test('a quantity is a number, optionally with a suffix or an exponent', () => {
  expect(['0', '10Gi', '500M', '1.5Gi', '.5', '1.', '1e9', '1E-3', '5n'].filter((value) => !isQuantity(value))).toEqual([]);
  expect(['', 'ten', '10GB', '10 Gi', '-1', 'Gi', '1ei', '.', '10Gi\n'].filter(isQuantity)).toEqual([]);
});

test('a quantity can be zero', () => {
  expect(['0', '0Gi', '0.0', '00', '.0M', '0e5'].filter((value) => !isZero(value))).toEqual([]);
  expect(['1', '0.5Gi', '10', '01', '1e0'].filter(isZero)).toEqual([]);
});

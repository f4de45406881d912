import { parseValues } from '../../../lib/manifest/reading/parse';

function value(text: string): unknown {
  return (parseValues(`a: ${text}\n`)[0] as { a: unknown }).a;
}

test.each([
  ['yes', true], ['y', true], ['Y', true], ['on', true], ['True', true], ['no', false], ['n', false], ['off', false], ['FALSE', false],
  ['~', null], ['null', null], ['', null],
  ['0', 0], ['10', 10], ['-3', -3], ['+3', 3], ['-0', 0], ['0640', 0o640], ['-010', -8], ['0o17', 15], ['0x1F', 31], ['0b11', 3], ['1_000', 1000],
  ['1.5', 1.5], ['.5', 0.5], ['1e3', 1000], ['-1.5e-3', -0.0015], ['09', 9], ['0_.5', 0.5],
  ['0o', '0o'], ['0O17', 15], ['0B1', 1], ['1E400', '1E400'], ['1e-400', 0], ['0xffffffffffffffffff', '0xffffffffffffffffff'],
  ['18446744073709551615', 18446744073709551615], ['-9223372036854775809', -9223372036854775809], ['0777777777777777777777777', 777777777777777777777777],
  ['!local text', 'text'], ['!local 1', '1'], ['!local [1]', [1]], ['!local {b: 1}', { b: 1 }],
  ['1:30', '1:30'], ['2024-11-18', '2024-11-18'], ['2024-11-18T10:00:00Z', '2024-11-18T10:00:00Z'],
  ['3.2.0', '3.2.0'], ['"0640"', '0640'], ["'yes'", 'yes'], ['10Gi', '10Gi'], ['0x', '0x'], ['1__', 1],
])('%s is %p, as in Kubernetes', (text, expected) => {
  expect(value(text)).toEqual(expected);
});

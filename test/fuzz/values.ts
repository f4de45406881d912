import fc from 'fast-check';
import { MARKER } from './invariants';
import { hostileText } from '../oracles/yaml/strings';

/** Names that every JavaScript object has. */
export const INHERITED = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'toJSON', 'length', 'then'];

/** A part that repeats, to find what grows faster than the input. */
const UNITS = [
  'a', ' ', '\n', '{{', '}}', '{{ .a }}', '_key', '[a]\n', 'a\n', 'a = b\n', 'a=b\n ', '= ', ':', ',', '$', '${a}', '%', '\\', '"', "'", '/', '../', '- ', '#', ';', '**a', 'é', '\u{1f600}', '\t', '\r',
  'enabled_backends = a:rbd\n', 'a:rbd,', '[a]\nrbd_store_pool = b\n', '0', '1.', '@', '://', 'a.', '[', ']', '{', '(', '|',
];

/** The longest repetition, in parts. */
const MOST = 20_000;

/** A text of one kind of trouble. */
export function troublesomeText(): fc.Arbitrary<string> {
  const repeated = fc.tuple(fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 14 }), fc.constantFrom('', 'a', 'a = ', 'x b', '[')).map(
    ([unit, power, around]) => `${around}${unit.repeat(Math.min(MOST, 2 ** power))}${around}`);
  return fc.oneof(
    { weight: 4, arbitrary: hostileText() },
    { weight: 2, arbitrary: fc.constantFrom(...INHERITED) },
    { weight: 1, arbitrary: repeated },
    { weight: 1, arbitrary: fc.constantFrom('::error::x', '##vso[task.x]y', '\u001b[2J', '<a>&amp;', MARKER.slice(0, 7)) },
  );
}

/** Any value of a manifest. */
export function troublesomeValue(): fc.Arbitrary<unknown> {
  const names = fc.oneof(fc.constantFrom('name', 'kind', 'items', 'spec', 'template', 'enabled', ...INHERITED), fc.string({ maxLength: 5 }));
  return fc.oneof(
    troublesomeText(),
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, [], {}, [null], [[]], [{}], [''], { name: null }),
    fc.dictionary(names, fc.oneof(troublesomeText(), fc.jsonValue({ maxDepth: 2 })), { maxKeys: 3 }),
    fc.array(fc.oneof(troublesomeText(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 4 }),
    fc.integer({ min: 1, max: 13 }).map((power) => Array.from({ length: 2 ** power }, (_, index) => `v${index}`)),
    fc.integer({ min: 1, max: 12 }).map((power) => Object.fromEntries(Array.from({ length: 2 ** power }, (_, index) => [`n${index}`, {}]))),
  );
}

import { canonical, type ValueKind } from '../../../lib/oslo/value/value-kind';

const SAME: ReadonlyArray<readonly [ValueKind, string, string]> = [
  ['string', 'a$$b', 'a\\$b'],
  ['string', '{{ .Region }}', '{{.Region}}'],
  ['string', '{{ .Region }}', '{{-  .Region -}}'],
  ['boolean', 'true', 'True'],
  ['boolean', 'true', 'yes'],
  ['boolean', 'true', '1'],
  ['boolean', 'false', 'OFF'],
  ['number', '10', ' +10 '],
  ['number', '10', '1e1'],
  ['number', '0.5', '.5'],
  ['list', 'a,b', ' a , b,, '],
  ['boundedList', '[a,b]', ' [ a, b ] '],
  ['dictionary', 'a:b,c:d', 'c : d, a: b'],
  ['dictionary', '', ' '],
];

const DIFFERENT: ReadonlyArray<readonly [ValueKind, string, string]> = [
  ['string', 'a', 'A'],
  ['string', 'true', 'True'],
  ['string', '$$a', '$a'],
  ['string', '{{ .Region }}', '{{ .Other }}'],
  ['boolean', 'true', 'false'],
  ['boolean', 'true', 'maybe'],
  ['number', '9007199254740991', '9007199254740992'],
  ['number', '9007199254740992', '9007199254740993'],
  ['number', '1', 'one'],
  ['number', '1', '$one'],
  ['list', 'a,b', 'b,a'],
  ['list', 'a,b', 'a b'],
  ['boundedList', '[a,b]', 'a,b'],
  ['dictionary', 'a:b', 'a:c'],
  ['dictionary', 'a:b', 'a'],
];

test.each(SAME)('%s: %j and %j are the same', (kind, one, other) => {
  expect(canonical(kind, other)).toEqual(canonical(kind, one));
});

test.each(DIFFERENT)('%s: %j and %j are different', (kind, one, other) => {
  expect(canonical(kind, other)).not.toEqual(canonical(kind, one));
});

import { KNOWN_PLACEHOLDERS, type KnownPlaceholder } from '../../../lib/facts/operators/placeholders';
import { Placeholder } from '../../../lib/oslo/value/placeholder';

const TABLES: ReadonlyArray<readonly [string, readonly KnownPlaceholder[]]> = Object.entries(KNOWN_PLACEHOLDERS);

test.each(TABLES)('%s names each placeholder once', (_, known) => {
  const names = known.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

test('Glance knows the region only once its endpoint is registered, Cinder since 18.0-fr5', () => {
  expect(KNOWN_PLACEHOLDERS.glance).toContainEqual({ name: 'Region', when: 'the endpoint of Glance is registered in keystone', condition: 'registered-endpoint' });
  expect(KNOWN_PLACEHOLDERS.cinder).toContainEqual({ name: 'Region', since: '18.0-fr5' });
});

test('the text of a single Cinder volume service knows none', () => {
  expect(KNOWN_PLACEHOLDERS.cinderVolume).toEqual([]);
});

test('the constants of Placeholder name values that an operator defines', () => {
  const names = new Set(TABLES.flatMap(([, table]) => table.map(({ name }) => name)));
  const constants = Object.values(Placeholder).filter((value): value is Placeholder => value instanceof Placeholder);
  expect(constants.length).toBeGreaterThan(10);
  expect(constants.filter(({ name }) => !names.has(name))).toEqual([]);
});

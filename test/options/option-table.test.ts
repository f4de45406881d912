import { since, until } from '../../lib/facts/release';
import { flag, text, whole } from '../../lib/options/option-rows';
import { OptionTable, propertyChecks, propertyOptions } from '../../lib/options/option-table';
import { OptionValue } from '../../lib/oslo/value/option-value';

interface Props {
  readonly pool?: string;
  readonly sparse?: boolean;
  readonly weight?: number;
  readonly former?: boolean;
  readonly other?: object;
}

const TABLE: OptionTable<Props> = {
  weight: whole('store_weight', { min: 0, max: 9 }, { releases: since('main') }),
  pool: text('store_pool', undefined, { absent: OptionValue.string('images') }),
  sparse: flag('store_sparse'),
  former: flag('store_former', { releases: until('18.0-fr5') }),
};

const linesOf = (props: Props, release: '18.0-fr5' | '18.0-fr6' | 'main' = 'main') =>
  Object.entries(propertyOptions(TABLE, props, release)).map(([name, value]) => `${name} = ${value.lines().join()}`);

test('given properties become options in the order of the table, others only with a value for their absence', () => {
  expect(linesOf({})).toEqual(['store_pool = images']);
  expect(linesOf({ sparse: false, pool: 'a', weight: 1, other: {} })).toEqual(['store_weight = 1', 'store_pool = a', 'store_sparse = false']);
});

test('a release without the option refuses the property', () => {
  expect(() => linesOf({ weight: 1 }, '18.0-fr6')).toThrow(new Error(
    'weight is 1, but release 18.0-fr6 does not have the option store_weight: leave weight out, or use release main or later.'));
  expect(() => linesOf({ former: true }, '18.0-fr6')).toThrow(new Error(
    'former is true, but release 18.0-fr6 does not have the option store_former: leave former out, or use release 18.0-fr5 or earlier.'));
  expect(linesOf({ former: true }, '18.0-fr5')).toContain('store_former = true');
});

test('each given property is checked in its own words', () => {
  const messages = propertyChecks(TABLE, { weight: 10, pool: '', sparse: true }).flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  expect(messages).toEqual([
    'weight is 10: use a whole number from 0 to 9.',
    "pool is '': use text that is not empty, on one line and without control characters.",
  ]);
});

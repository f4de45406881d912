import { boundGroup, groupChecks, SettingsGroup } from '../../../lib/glance/settings/settings-group';
import { flag, whole } from '../../../lib/options/option-rows';
import { OptionValue } from '../../../lib/oslo/value/option-value';

interface Props {
  readonly debug?: boolean;
  readonly inner?: { readonly size?: number };
}

const GROUP: SettingsGroup<Props> = {
  parts: (props) => [
    { section: 'a', table: { debug: flag('debug') }, props },
    ...props.inner ? [{ section: 'b', table: { size: whole('size', { min: 1 }) }, props: props.inner, prefix: 'inner.' }] : [],
  ],
  checks: ({ debug }) => [() => {
    if (debug) {
      throw new Error('debug is true.');
    }
  }],
  further: () => ({ c: { more: OptionValue.integer(1) } }),
  secretNames: () => ['secret'],
};

test('properties become options of their sections', () => {
  const { settings, secretNames } = boundGroup(GROUP, { debug: false, inner: { size: 2 } }, 'main', 'me');
  expect(settings.map(({ section, option, value, contributor }) => [section, option, value.lines(), contributor]))
    .toEqual([['a', 'debug', ['false'], 'me'], ['b', 'size', ['2'], 'me'], ['c', 'more', ['1'], 'me']]);
  expect(secretNames).toEqual(['secret']);
  expect(boundGroup({ parts: () => [] }, {}, 'main', 'me')).toEqual({ settings: [], secretNames: [] });
});

test('each check names the whole path of its property', () => {
  const messages = groupChecks('group', GROUP, { debug: true, inner: { size: 0 } }, 'main').flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  expect(messages).toEqual(['group.inner.size is 0: use a whole number from 1 to 2147483647.', 'group.debug is true.']);
  expect(() => groupChecks('group', GROUP, { debug: undefined }, 'main').forEach((check) => check()))
    .toThrow(new Error('group is empty: give at least one property, or leave it out.'));
});

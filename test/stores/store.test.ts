import { bound, sectionOf } from './bound';
import { Release, RELEASES } from '../../lib/facts/release';
import { ExtraMount } from '../../lib/mounts/extra-mount';
import { Propagation } from '../../lib/mounts/propagation';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { Store, StoreBindOptions, StoreProps } from '../../lib/stores/store';
import { deepFreeze } from '../synth/synth';

/** A store that keeps what it is asked with, and overrides only what every store has to. */
class PlainStore extends Store {
  public asked?: StoreBindOptions;

  public constructor(props?: StoreProps, private readonly options: { [name: string]: OptionValue } = {}, private readonly credential = false) {
    super('plain', 'file', props);
  }

  protected renderOptions(_options: StoreBindOptions): { [name: string]: OptionValue } {
    return this.options;
  }

  protected extraMounts(options: StoreBindOptions): ExtraMount[] {
    this.asked = options;
    return super.extraMounts(options);
  }

  protected usesApplicationCredential(): boolean {
    return this.credential || super.usesApplicationCredential();
  }
}

test('a store has an id and a type, and contributes nothing more unless it says so', () => {
  const store = new PlainStore();
  expect([store.id, store.type]).toEqual(['plain', 'file']);
  expect(bound(store)).toEqual({ options: {}, extraMounts: [], customServiceConfigSecrets: [], nodeServices: [], applicationCredential: false });
});

test('every store has a description and, on main, a weight', () => {
  const props = deepFreeze({ description: ' Fast $ "disks" ', weight: -5 });
  expect(sectionOf(new PlainStore(props, { a: OptionValue.integer(1) }), Release.MAIN)).toEqual(['a = 1', 'store_description = " Fast $$ "disks" "', 'weight = -5']);
});

test.each(RELEASES.filter((release) => release !== Release.MAIN))('%s has no weight', (release) => {
  expect(() => bound(new PlainStore({ weight: 0 }), release)).toThrow(new Error(
    `store 'plain': weight is 0, but release ${release} does not have the option weight: leave weight out, or use release main or later.`));
});

test('18.0-fr4 has no application credentials, later releases have', () => {
  expect(() => bound(new PlainStore({}, {}, true), Release.RHOSO_18_0_FR4)).toThrow(new Error(
    "store 'plain': applicationCredential is set, but release 18.0-fr4 has none; use release 18.0-fr5 or later, or leave it out."));
  expect(RELEASES.slice(1).map((release) => bound(new PlainStore({}, {}, true), release).applicationCredential)).toEqual([true, true, true]);
});

test('a store is asked with the pods that it is bound to, unless it has its own', () => {
  const asked = (props: StoreProps): unknown => {
    const store = new PlainStore(props);
    bound(store);
    return store.asked;
  };
  expect(asked({})).toEqual({ release: Release.RHOSO_18_0_FR6, propagation: [Propagation.GLANCE] });
  expect(asked({ propagation: [Propagation.GLANCE_API] })).toEqual({ release: Release.RHOSO_18_0_FR6, propagation: [Propagation.GLANCE_API] });
});

test.each<[StoreProps, string]>([
  [{ description: '' }, "store 'plain': description is '': use text that is not empty, on one line and without control characters."],
  [{ weight: 0.5 }, "store 'plain': weight is 0.5: use a whole number from -2147483648 to 2147483647."],
  [{ description: 'a\nb', weight: 2147483648 }, "store 'plain': description is 'a\\nb': use text that is not empty, on one line and without control characters.\n"
    + "store 'plain': weight is 2147483648: use a whole number from -2147483648 to 2147483647."],
])('refuses %j', (props, message) => expect(() => new PlainStore(props)).toThrow(new Error(message)));

test('all values that cannot be written are told when it is bound', () => {
  const store = new PlainStore({ description: '{{' }, { a: OptionValue.string('a\nb'), b: OptionValue.integer(1), c: OptionValue.float(NaN) });
  expect(() => bound(store)).toThrow(new Error(
    "store 'plain': a: value \"a\\nb\" has a line break (U+000A) at character 2: what follows it would be another line. Leave it out.\n"
    + "store 'plain': c: number NaN must be finite.\n"
    + "store 'plain': store_description: value \"{{\" has `{{` at character 1: the operators run the text through a Go template; "
    + 'for a value that they define use a Placeholder. Leave it out.'));
});

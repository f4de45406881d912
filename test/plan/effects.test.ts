import { planOf } from './plans';
import { includes, RELEASES, type ReleaseName } from '../../lib/facts/release';
import { EFFECTS } from '../../lib/plan/effect-index';
import type { Effect } from '../../lib/plan/engine/effect';

const NOTHING = { consequences: [], fields: [], problems: [] };

/** The consequences of one effect, with the releases of its example or those that a test asks for. */
function found(effect: Effect, later: string, release: ReleaseName): number {
  const { consequences, problems } = planOf(effect.upgrade === undefined ? effect.old : later, later, effect.upgrade ?? { to: release });
  expect(problems).toEqual([]);
  return consequences.filter(({ effect: id }) => id === effect.id).length;
}

describe.each(EFFECTS.map((effect) => [effect.id, effect] as const))('%s', (_, effect) => {
  const releases: readonly ReleaseName[] = effect.upgrade ? [effect.upgrade.to] : RELEASES;

  test.each(releases)('is found once in its bad example and not in its good one, in %s', (release) => {
    const expected = includes(effect.releases, release) ? 1 : 0;
    expect([found(effect, effect.bad, release), found(effect, effect.good, release)]).toEqual([expected, 0]);
  });

  test('its examples do nothing if nothing changes', () => {
    [effect.old, effect.bad, effect.good].forEach((text) => expect(planOf(text, text)).toMatchObject(NOTHING));
  });

  test('says what happens, why, and where that is written', () => {
    expect(effect.id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(effect.title).toMatch(/^[A-Z`].*[^.]$/);
    expect(effect.why).toMatch(/^[A-Z`].*\.$/);
    expect(effect.source).toMatch(/^https:\/\//);
    const { consequences } = planOf(effect.old, effect.bad, effect.upgrade ?? { to: effect.releases?.last });
    consequences.forEach(({ message, safeWay }) => {
      expect(message).toMatch(/^[a-z].*\.$/s);
      expect(safeWay ?? 'A way.').toMatch(/^[A-Z].*[.?]$/s);
    });
  });
});

import fc from 'fast-check';
import { AREAS } from './areas';

test.each(AREAS.map((area) => [area.name, area] as const))('the invariants hold for some inputs of %s', (_, area) => {
  fc.assert(fc.property(area.inputs, (input) => area.check(input)), { seed: 1, numRuns: 40 });
}, 60_000);

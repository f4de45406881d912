import { mutate, type Ground } from './mutations';
import { seedTexts } from './seeds';
import { caseOf, sectionsOf, type Case } from './verdicts';
import type { CatalogService, OptionCatalog } from '../../../lib/oslo/catalog/catalog';
import type { Random } from '../schema/random';

/** The seeds as they are, and as many mutations of them as are asked for. */
export function casesFor(service: CatalogService, catalog: OptionCatalog, folders: readonly string[], count: number, random: Random): Case[] {
  const seeds = seedTexts(service, catalog, folders, random);
  const groups = catalog.groups(service);
  const formerNames = formerNamesOf(service, catalog);
  const cases = seeds.flatMap((text) => caseOf(service, text) ?? []);
  for (let made = 0; made < count;) {
    const seed = random.pick(seeds);
    const ground: Ground = { sections: sectionsOf(service, catalog, seed), groups, formerNames };
    const found = caseOf(service, mutate(seed, ground, random));
    if (found !== undefined) {
      cases.push(found);
      made++;
    }
  }
  return cases;
}

function formerNamesOf(service: CatalogService, catalog: OptionCatalog): [string, string][] {
  return catalog.groups(service).flatMap((group) => catalog.optionNames(service, group)
    .flatMap((name) => catalog.find(service, group, name)!.formerNames ?? [])
    .map(([former, name]): [string, string] => [former ?? group, name]));
}

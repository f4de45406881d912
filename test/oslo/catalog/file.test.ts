import { CATALOG_FILES, type GroupFacts } from '../../../lib/oslo/catalog/file';
import type { OptionFacts } from '../../../lib/oslo/catalog/option';
import { checkValue } from '../../../lib/oslo/catalog/values/check';

describe.each(Object.entries(CATALOG_FILES))('%s', (release, load) => {
  const file = load();

  test('is of that release', () => {
    expect([file.release, Object.keys(file.packages)]).toEqual([release, ['cinder', 'glance', 'glance_store']]);
  });

  test('every default that can be written is a value of its option', () => {
    const groups: GroupFacts[] = [
      ...Object.values(file.groups).flatMap((service) => Object.values(service)),
      ...Object.values(file.stores), ...Object.values(file.reservedStores), file.singleStore, file.backendOptions, file.backendHost,
    ];
    const options = groups.flatMap((group) => Object.entries(group));
    const refused = options.filter(([, facts]) => isWritable(facts) && checkValue(facts, written(facts)) !== undefined);
    expect(options.length).toBeGreaterThan(2000);
    expect(refused.map(([name]) => name)).toEqual([]);
  });

  test('names of options by driver are those of options', () => {
    const known = new Set(Object.keys({ ...file.groups.cinder.backend_defaults, ...file.backendOptions, ...file.backendHost }));
    expect([...file.backendCommon, ...Object.values(file.drivers).flat()].filter((name) => !known.has(name))).toEqual([]);
  });

  test('nothing of the machine that wrote it is in it', () => {
    expect(JSON.stringify(file)).not.toMatch(/of-this-machine|this-machine\.invalid|192\.0\.2\.77|7919|site-packages/);
  });
});

/** Defaults in Python need not be of the option's type, and an empty text is one that a file cannot always say. */
function isWritable(facts: OptionFacts): boolean {
  return facts.default !== undefined && facts.default !== '' && typeof facts.default !== 'object';
}

function written(facts: OptionFacts): string {
  return facts.bounds ? `[${String(facts.default)}]` : String(facts.default);
}

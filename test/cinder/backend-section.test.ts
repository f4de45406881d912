import { backendSection } from '../../lib/cinder/backend-section';
import { optionCatalog } from '../../lib/oslo/catalog/catalog';

test.each(['lvm', 'ceph-1', 'a', 'Tier_1.ssd', '0', 'default'])('%s is fine', (section) => {
  expect(backendSection(section)).toBe(section);
});

test.each(['', '-a', '_a', 'a b', 'a]', '[a', 'a\nb', 'DEFAULT', 'ä', 'a '])('%j is refused', (section) => {
  const shown = section.replace('\n', '\\n');
  expect(() => backendSection(section)).toThrow(new Error(
    `section is '${shown}': use letters, digits, '-', '_' and '.', a letter or digit first, and not DEFAULT.`,
  ));
});

test.each(['nova', 'NOVA', 'Backend_Defaults'])('%s is a section that Cinder uses for another purpose', (section) => {
  expect(() => backendSection(section)).toThrow(new Error(
    `section is '${section}': Cinder uses the section [${section}] for another purpose; choose another.`,
  ));
});

test.each(['18.0-fr6', 'main'] as const)('no section that Cinder of %s reads is a back-end\'s', (release) => {
  const taken = optionCatalog(release).groups('cinder').filter((group) => {
    try {
      backendSection(group);
      return true;
    } catch {
      return false;
    }
  });
  expect(taken).toEqual([]);
});

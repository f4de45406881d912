import { linesFor, refusalOf } from './written';
import { Release, RELEASES } from '../../../lib/facts/release';
import { ContainerFormat, DiskFormat } from '../../../lib/glance/settings/image-formats';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

test('every property becomes an option', () => {
  expect(linesFor({
    formats: {
      diskFormats: [DiskFormat.RAW, DiskFormat.of('root-tar')],
      containerFormats: [ContainerFormat.BARE, ContainerFormat.of('oci')],
      vmdkTypes: ['streamOptimized'],
      requireMatch: false,
      nonfatalGptChecks: ['mbr'],
    },
  }, Release.MAIN)).toEqual([
    '[image_format]', 'disk_formats = raw,root-tar', 'container_formats = bare,oci', 'vmdk_allowed_types = streamOptimized', 'require_image_format_match = false',
    'gpt_safety_checks_nonfatal = mbr',
  ]);
});

test.each([
  ['disk_formats', DiskFormat], ['container_formats', ContainerFormat],
])('the constants are the default %s of every release', (option, constants) => {
  const names = Object.values(constants).map((format) => format.name).sort();
  RELEASES.forEach((release) => expect([...optionCatalog(release).find('glance', 'image_format', option)!.default as string[]].sort()).toEqual(names));
});

test.each([
  [{ diskFormats: [] }, 'formats.diskFormats is empty: give at least one.'],
  [{ diskFormats: [DiskFormat.RAW, DiskFormat.of('raw')] }, "formats.diskFormats holds 'raw' twice: give each once."],
  [{ containerFormats: [ContainerFormat.OVA, ContainerFormat.DOCKER] }, 'formats.containerFormats is ova, docker: add ContainerFormat.BARE, because clients create images with it.'],
  [{ requireMatch: true }, 'formats.requireMatch is true, but release 18.0-fr6 does not have the option require_image_format_match: leave requireMatch out, or use release main or later.'],
  [{ nonfatalGptChecks: ['mbr'] },
    'formats.nonfatalGptChecks is mbr, but release 18.0-fr6 does not have the option gpt_safety_checks_nonfatal: leave nonfatalGptChecks out, or use release main or later.'],
])('refuses what Glance cannot use', (formats, message) => {
  expect(refusalOf({ formats })).toBe(message);
});

test.each(['', 'a b', 'a,b', '"raw"', '[raw]'])('refuses the name %p', (name) => {
  const message = `the name of a format is '${name}': use text without blanks, commas, quotes and brackets.`;
  expect(() => DiskFormat.of(name)).toThrow(new Error(message));
  expect(() => ContainerFormat.of(name)).toThrow(new Error(message));
});

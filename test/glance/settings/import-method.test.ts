import { linesFor, refusalOf } from './written';
import { IMPORT_METHODS } from '../../../lib/facts/glance/glance-values';
import { RELEASES } from '../../../lib/facts/release';
import { ImportMethod } from '../../../lib/glance/settings/import-method';
import { HostFilter, PortFilter, SchemeFilter } from '../../../lib/glance/settings/url-filters';
import { optionCatalog } from '../../../lib/oslo/catalog/catalog';

test('Glance has every method', () => {
  const methods = [ImportMethod.glanceDirect(), ImportMethod.webDownload(), ImportMethod.copyImage(), ImportMethod.glanceDownload()];
  expect(methods.map(({ name }) => name)).toEqual(IMPORT_METHODS);
});

test('methods bring their options', () => {
  expect(linesFor({
    imports: {
      methods: [
        ImportMethod.webDownload({ hosts: HostFilter.allow('images.example.org'), ports: PortFilter.allow(443), schemes: SchemeFilter.allow('https') }),
        ImportMethod.glanceDownload({ properties: ['hw_', 'os_'] }),
      ],
    },
  })).toEqual([
    '[DEFAULT]', 'enabled_import_methods = [web-download,glance-download]',
    '[import_filtering_opts]', 'allowed_schemes = [https]', 'allowed_hosts = [images.example.org]', 'allowed_ports = [443]',
    '[glance_download_properties]', 'extra_properties = [hw_,os_]',
  ]);
});

test('the documented properties are the default of every release', () => {
  expect(RELEASES.map((release) => optionCatalog(release).find('glance', 'glance_download_properties', 'extra_properties')?.default))
    .toEqual(RELEASES.map(() => ['hw_', 'trait:', 'os_distro', 'os_secure_boot', 'os_type']));
});

test('refuses a method twice, and lists without effect', () => {
  expect(refusalOf({ imports: { methods: [ImportMethod.copyImage(), ImportMethod.copyImage()] } })).toBe("imports.methods holds 'copy-image' twice: give each once.");
  expect(() => ImportMethod.glanceDownload({ properties: [] })).toThrow(new Error('properties is empty: give at least one.'));
});

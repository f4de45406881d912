import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { valueFor } from './values';
import type { CatalogService, OptionCatalog } from '../../../lib/oslo/catalog/catalog';
import type { Random } from '../schema/random';

/** What stands for the placeholders of the operators, which neither judge knows. */
const EXPANDED = 'https://keystone-internal.openstack.svc:5000';

/** The drivers that can be made without a back-end behind them, so that the judge sees what they register. */
export const DRIVERS = ['lvm.LVMVolumeDriver', 'rbd.RBDDriver', 'nfs.NfsDriver'].map((name) => `cinder.volume.drivers.${name}`);

/** Texts to mutate: those of the manifests in the folders, and one for each type of store or driver. */
export function seedTexts(service: CatalogService, catalog: OptionCatalog, folders: readonly string[], random: Random): string[] {
  const generated = service === 'glance' ? storeTexts(catalog, random) : backendTexts(catalog, random);
  return [...sampleTexts(service, folders), ...generated];
}

function sampleTexts(service: CatalogService, folders: readonly string[]): string[] {
  const texts = folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)).sort()
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')))
    .flatMap((document) => configTexts((document.toJS() as { spec?: Record<string, unknown> } | null)?.spec?.[service])));
  return [...new Set(texts)];
}

function configTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, member]) => (name === 'customServiceConfig' ? [expand(String(member))] : configTexts(member)));
}

function expand(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/g, EXPANDED);
}

function storeTexts(catalog: OptionCatalog, random: Random): string[] {
  const types = catalog.storeTypes();
  return types.map((type) => [
    `[DEFAULT]\nenabled_backends = ${type}-1:${type},other:${random.pick(types)}`,
    '[glance_store]\ndefault_backend = other',
    `[${type}-1]`, ...catalog.storeOptionNames(type).map((name) => `${name} = ${valueFor(catalog.storeOption(type, name), random)}`),
    '[os_glance_tasks_store]\nfilesystem_store_datadir = /var/lib/glance/tasks', '',
  ].join('\n'));
}

function backendTexts(catalog: OptionCatalog, random: Random): string[] {
  return DRIVERS.map((driver) => [
    '[DEFAULT]\nenabled_backends = one', '[one]', `volume_driver = ${driver}`,
    ...catalog.backendOptionNames(driver).filter((name) => name !== 'volume_driver')
      .map((name) => `${name} = ${valueFor(catalog.backendOption(driver, name), random)}`),
    '[backend_defaults]\nuse_multipath_for_image_xfer = true', '',
  ].join('\n'));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GlanceCase, GlanceRelease } from './case';
import { S3_CONNECTION } from './texts/pieces';
import { DEFAULT_LAYOUT, type Layout } from '../../../lib/facts/glance/layouts';
import type { EffectiveConfig } from '../../../lib/manifest/effective-config';
import { ManifestView } from '../../../lib/manifest/manifest-view';
import { readManifests } from '../../../lib/manifest/read';
import { enabledStores } from '../../../lib/manifest/stores';

const AREA = 'examples/';
const DIST = join(__dirname, '../../../dist');

/** The effective text of each API instance of each example, and that of the service where an example has no instance. */
export function exampleCases(): GlanceCase[] {
  const files = existsSync(DIST) ? readdirSync(DIST).filter((name) => name.endsWith('.k8s.yaml')).sort() : [];
  return files.flatMap((file) => {
    const { documents } = readManifests([{ file, text: readFileSync(join(DIST, file), 'utf8') }]);
    return new ManifestView(documents).glances.flatMap(({ instances, config }) => [
      ...instances.flatMap((instance) => instance.config ? caseOf(basename(file, '.k8s.yaml'), instance.name, instance.layout, instance.config) : []),
      ...instances.length === 0 && config ? [caseOf(basename(file, '.k8s.yaml'), 'service', DEFAULT_LAYOUT, config)] : [],
    ]);
  });
}

/** Whether a case comes from an example. Synthesis judges those. */
export function isExample({ name }: GlanceCase): boolean {
  return name.startsWith(AREA);
}

function caseOf(example: string, instance: string, layout: string, config: EffectiveConfig): GlanceCase {
  const [text, ...others] = config.texts.map((one) => withoutVolumeTypes(one.text));
  const secretTexts = [...others, ...missingSecrets(config)];
  const only = glancesFor(text);
  return { name: `${AREA}${example}/${instance}`, text, secretTexts, layout: layout as Layout, files: cephFiles(config), ...only && { only } };
}

/** Administrators make volume types when Cinder runs. On this machine, the default type stands for each. */
function withoutVolumeTypes(text: string): string {
  return text.replace(/^cinder_volume_type = .*\n/gm, '');
}

/** The text of the Secret that an example leaves to its user: address, keys and bucket of each S3 store, as this machine has them. */
function missingSecrets(config: EffectiveConfig): string[] {
  const stores = config.isComplete ? [] : enabledStores(config)?.entries.filter(({ type }) => type === 's3') ?? [];
  return stores.map(({ id }) => [`[${id}]`, ...S3_CONNECTION, ''].join('\n'));
}

/** The Glances that have all options of the text: the published one of release 18 lacks those for application credentials. */
function glancesFor(text: string): GlanceRelease[] | undefined {
  return text.includes('_application_credential_') ? ['main'] : undefined;
}

/** The Ceph files that the rbd stores name. */
function cephFiles(config: EffectiveConfig): Record<string, string> {
  const stores = enabledStores(config)?.entries.filter(({ type }) => type === 'rbd') ?? [];
  return Object.fromEntries(stores.flatMap(({ id }) => {
    const conf = config.get(id, 'rbd_store_ceph_conf') ?? '/etc/ceph/ceph.conf';
    const keyring = join(dirname(conf), `${basename(conf, '.conf')}.client.${config.get(id, 'rbd_store_user') ?? 'admin'}.keyring`);
    return [[conf, '@CEPH_CONF@'], [keyring, '@KEYRING@']];
  }));
}

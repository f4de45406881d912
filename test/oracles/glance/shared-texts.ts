import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlanceCase, GlanceRelease, GlanceVerdict, Outcome } from './case';
import type { Layout } from '../../../lib/facts/glance/layouts';

const FOLDER = join(__dirname, '../../../../shared/glance-texts');
const AREA = 'glance-texts/';

type Verdicts = Partial<Record<GlanceRelease, readonly [Outcome, string] | null>>;

type Recorded = Verdicts & { readonly layout?: Layout | null; readonly files?: Record<string, string> };

/** Files that every text of `../shared/glance-texts` may name. */
const COMMON_FILES = {
  '/etc/ceph/store-metadata.json': '[{"id": "disks", "mountpoint": "/var/lib/glance"}]',
  '/etc/ceph/property-protections.conf': '[.*]\ncreate = admin\nread = admin,member\nupdate = admin\ndelete = admin\n',
};

/** Texts that Glance reads, and the operator does not. */
const READ_BY_GLANCE_ONLY: Readonly<Record<string, string>> = {
  '31-continued-backends': 'it stops at the entry without a type at the end of the first line',
  '55-colons': 'it does not find a list with a colon',
};

/** The texts of `../shared/glance-texts`, where they are present. */
export function sharedTexts(): GlanceCase[] {
  return Object.entries(recorded()).map(([name, { layout, files, ...verdicts }]): GlanceCase => {
    const text = readFileSync(join(FOLDER, `${name}.conf`), 'utf8');
    return {
      name: `${AREA}${name}`,
      text,
      layout: layout ?? 'split',
      files: { ...COMMON_FILES, ...files },
      imports: /import|inject|conversion|filter/.test(text) && !/@PORT@|enabled_import_methods = \[\]/.test(text),
      silent: silentIn(verdicts),
      operator: READ_BY_GLANCE_ONLY[name],
    };
  });
}

/** What goes wrong without a message although everything works. */
function silentIn(verdicts: Verdicts): Record<string, string> {
  return Object.fromEntries(Object.entries(verdicts).flatMap(([release, verdict]) => (verdict?.[0] === 'works' && verdict[1] !== '' ? [[release, verdict[1]]] : [])));
}

/** What another run has found of a text of `../shared/glance-texts`. It tries more than this one does. */
export function sharedVerdict({ name }: GlanceCase, release: GlanceRelease): GlanceVerdict | undefined {
  const verdict = recorded()[name.slice(AREA.length)]?.[release];
  return verdict ? { outcome: verdict[0], detail: verdict[1] } : undefined;
}

let known: Record<string, Recorded> | undefined;

function recorded(): Record<string, Recorded> {
  const file = join(FOLDER, 'verdicts.json');
  return known ??= existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, Recorded> : {};
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { BACKEND_OPTIONS } from '../../lib/cinder/backend';
import { CEPH_BACKUP_OPTIONS } from '../../lib/cinder/backup/ceph-backup';
import { BACKUP_OPTIONS, BackupCompression } from '../../lib/cinder/backup/cinder-backup-options';
import { FILE_BACKUP_OPTIONS } from '../../lib/cinder/backup/file-backup';
import { NFS_BACKUP_OPTIONS } from '../../lib/cinder/backup/nfs-backup';
import { S3_BACKUP_OPTIONS, S3RetryMode } from '../../lib/cinder/backup/s3-backup';
import { SWIFT_BACKUP_OPTIONS, SWIFT_BACKUP_USER_OPTIONS } from '../../lib/cinder/backup/swift-backup';
import { CEPH_OPTIONS } from '../../lib/cinder/ceph-backend';
import { ADDRESS_OPTIONS, GROUP_OPTIONS, TARGET_OPTIONS } from '../../lib/cinder/lvm-backend';
import { NFS_OPTIONS } from '../../lib/cinder/nfs-backend';
import { HITACHI_OPTIONS } from '../../lib/cinder/san/hitachi-vsp-backend';
import { HPE_3PAR_OPTIONS } from '../../lib/cinder/san/hpe-3par-backend';
import { INFINIBOX_OPTIONS } from '../../lib/cinder/san/infinibox-backend';
import { NETAPP_LUN_OPTIONS, NETAPP_OPTIONS } from '../../lib/cinder/san/netapp-backend';
import { NETAPP_NFS_OPTIONS } from '../../lib/cinder/san/netapp-nfs-backend';
import { NIMBLE_OPTIONS } from '../../lib/cinder/san/nimble-backend';
import { POWERFLEX_OPTIONS } from '../../lib/cinder/san/powerflex-backend';
import { POWERMAX_OPTIONS } from '../../lib/cinder/san/powermax-backend';
import { POWERSTORE_OPTIONS } from '../../lib/cinder/san/powerstore-backend';
import { PURE_OPTIONS } from '../../lib/cinder/san/pure-backend';
import { STORWIZE_OPTIONS } from '../../lib/cinder/san/storwize-backend';
import { UNITY_OPTIONS } from '../../lib/cinder/san/unity-backend';
import { DRIVERS_BY_TRANSPORT, INFINIBOX_DRIVER, LVM_DRIVER, NETAPP_DRIVER, NFS_DRIVER, POWERFLEX_DRIVER, POWERSTORE_DRIVER, RBD_DRIVER, UNITY_DRIVER } from '../../lib/facts/cinder/cinder-drivers';
import { includes, RELEASES, type ReleaseName } from '../../lib/facts/release';
import { CORS_OPTIONS } from '../../lib/glance/settings/cors';
import { LOGGING_OPTIONS } from '../../lib/glance/settings/glance-logging';
import { HEALTH_CHECK_OPTIONS } from '../../lib/glance/settings/health-check';
import { CACHE_OPTIONS } from '../../lib/glance/settings/image-cache-settings';
import { FORMAT_OPTIONS } from '../../lib/glance/settings/image-formats';
import { HASHING_OPTIONS, HashingAlgorithm } from '../../lib/glance/settings/image-hashing';
import { IMPORT_OPTIONS, INJECTION_OPTIONS, INTERPRETER_OPTIONS, METHOD_OPTIONS, STAGING_OPTIONS, TASK_STORE_OPTIONS } from '../../lib/glance/settings/image-imports';
import { LIMIT_OPTIONS } from '../../lib/glance/settings/image-limits';
import { ENGINE_OPTIONS, TASK_OPTIONS, TaskEngineMode, THREAD_OPTIONS } from '../../lib/glance/settings/image-tasks';
import { NOTIFICATION_OPTIONS, PUBLISHER_OPTIONS } from '../../lib/glance/settings/notifications';
import { POLICY_OPTIONS } from '../../lib/glance/settings/policy-overrides';
import type { OptionRow } from '../../lib/options/option-table';
import { CatalogOption, optionCatalog } from '../../lib/oslo/catalog/catalog';
import { CINDER_OPTIONS } from '../../lib/stores/cinder-store';
import { FILE_OPTIONS } from '../../lib/stores/file-store';
import { HTTP_OPTIONS } from '../../lib/stores/http-store';
import { RBD_OPTIONS } from '../../lib/stores/rbd-store';
import { S3_OPTIONS, S3Checksum, S3UrlFormat } from '../../lib/stores/s3-store';
import { STORE_OPTIONS } from '../../lib/stores/store';
import { EndpointType, SWIFT_OPTIONS } from '../../lib/stores/swift-options';

/** How an option of a driver is found. */
const backend = (driver: string) => (release: ReleaseName, option: string) => optionCatalog(release).backendOption(driver, option);

/** How an option of a section of Glance is found. */
const glance = (section: string) => (release: ReleaseName, option: string) => optionCatalog(release).find('glance', section, option);
const reserved = (id: string) => (release: ReleaseName, option: string) => optionCatalog(release).reservedStoreOption(id, option);

/** How an option of Cinder's section DEFAULT is found. */
const cinder = (release: ReleaseName, option: string) => optionCatalog(release).find('cinder', 'DEFAULT', option);

/** Each table, the file of its interfaces, and how its options are found. */
const TABLES: ReadonlyArray<[file: string, table: object, find: (release: ReleaseName, option: string) => CatalogOption | undefined]> = [
  ['stores/store.ts', STORE_OPTIONS, (release, option) => optionCatalog(release).storeOption('file', option)],
  ['stores/rbd-store.ts', RBD_OPTIONS, (release, option) => optionCatalog(release).storeOption('rbd', option)],
  ['stores/file-store.ts', FILE_OPTIONS, (release, option) => optionCatalog(release).storeOption('file', option)],
  ['stores/http-store.ts', HTTP_OPTIONS, (release, option) => optionCatalog(release).storeOption('http', option)],
  ['stores/swift-store.ts', SWIFT_OPTIONS, (release, option) => optionCatalog(release).storeOption('swift', option)],
  ['stores/s3-store.ts', S3_OPTIONS, (release, option) => optionCatalog(release).storeOption('s3', option)],
  ['stores/cinder-store.ts', CINDER_OPTIONS, (release, option) => optionCatalog(release).storeOption('cinder', option)],
  ['glance/settings/image-imports.ts', METHOD_OPTIONS, glance('DEFAULT')],
  ['glance/settings/image-imports.ts', IMPORT_OPTIONS, glance('image_import_opts')],
  ['glance/settings/image-imports.ts', INTERPRETER_OPTIONS, glance('wsgi')],
  ['glance/settings/image-imports.ts', INJECTION_OPTIONS, glance('inject_metadata_properties')],
  ['glance/settings/image-imports.ts', STAGING_OPTIONS, reserved('os_glance_staging_store')],
  ['glance/settings/image-imports.ts', TASK_STORE_OPTIONS, reserved('os_glance_tasks_store')],
  ['glance/settings/image-formats.ts', FORMAT_OPTIONS, glance('image_format')],
  ['glance/settings/image-limits.ts', LIMIT_OPTIONS, glance('DEFAULT')],
  ['glance/settings/image-hashing.ts', HASHING_OPTIONS, glance('DEFAULT')],
  ['glance/settings/image-tasks.ts', THREAD_OPTIONS, glance('wsgi')],
  ['glance/settings/image-tasks.ts', TASK_OPTIONS, glance('task')],
  ['glance/settings/image-tasks.ts', ENGINE_OPTIONS, glance('taskflow_executor')],
  ['glance/settings/image-cache-settings.ts', CACHE_OPTIONS, glance('DEFAULT')],
  ['glance/settings/notifications.ts', NOTIFICATION_OPTIONS, glance('oslo_messaging_notifications')],
  ['glance/settings/notifications.ts', PUBLISHER_OPTIONS, glance('DEFAULT')],
  ['glance/settings/policy-overrides.ts', POLICY_OPTIONS, glance('oslo_policy')],
  ['glance/settings/cors.ts', CORS_OPTIONS, glance('cors')],
  ['glance/settings/health-check.ts', HEALTH_CHECK_OPTIONS, glance('healthcheck')],
  ['glance/settings/glance-logging.ts', LOGGING_OPTIONS, glance('DEFAULT')],
  ['cinder/backend-props.ts', BACKEND_OPTIONS, backend(LVM_DRIVER)],
  ['cinder/ceph-backend.ts', CEPH_OPTIONS, backend(RBD_DRIVER)],
  ['cinder/nfs-backend.ts', NFS_OPTIONS, backend(NFS_DRIVER)],
  ['cinder/lvm-backend.ts', GROUP_OPTIONS, backend(LVM_DRIVER)],
  ['cinder/lvm-backend.ts', TARGET_OPTIONS, backend(LVM_DRIVER)],
  ['cinder/san/netapp-backend.ts', NETAPP_OPTIONS, backend(NETAPP_DRIVER)],
  ['cinder/san/netapp-backend.ts', NETAPP_LUN_OPTIONS, backend(NETAPP_DRIVER)],
  ['cinder/san/netapp-nfs-backend.ts', NETAPP_NFS_OPTIONS, backend(NETAPP_DRIVER)],
  ['cinder/san/pure-backend.ts', PURE_OPTIONS, backend(DRIVERS_BY_TRANSPORT.pure.iscsi)],
  ['cinder/san/powermax-backend.ts', POWERMAX_OPTIONS, backend(DRIVERS_BY_TRANSPORT.powermax.iscsi)],
  ['cinder/san/powerstore-backend.ts', POWERSTORE_OPTIONS, backend(POWERSTORE_DRIVER)],
  ['cinder/san/powerflex-backend.ts', POWERFLEX_OPTIONS, backend(POWERFLEX_DRIVER)],
  ['cinder/san/unity-backend.ts', UNITY_OPTIONS, backend(UNITY_DRIVER)],
  ['cinder/san/hpe-3par-backend.ts', HPE_3PAR_OPTIONS, backend(DRIVERS_BY_TRANSPORT.hpe3par.iscsi)],
  ['cinder/san/nimble-backend.ts', NIMBLE_OPTIONS, backend(DRIVERS_BY_TRANSPORT.nimble.iscsi)],
  ['cinder/san/hitachi-vsp-backend.ts', HITACHI_OPTIONS, backend(DRIVERS_BY_TRANSPORT.hitachi.iscsi)],
  ['cinder/san/storwize-backend.ts', STORWIZE_OPTIONS, backend(DRIVERS_BY_TRANSPORT.storwize.iscsi)],
  ['cinder/san/infinibox-backend.ts', INFINIBOX_OPTIONS, backend(INFINIBOX_DRIVER)],
  ['cinder/lvm-backend.ts', ADDRESS_OPTIONS, backend(LVM_DRIVER)],
  ['cinder/backup/ceph-backup.ts', CEPH_BACKUP_OPTIONS, cinder],
  ['cinder/backup/cinder-backup-options.ts', BACKUP_OPTIONS, cinder],
  ['cinder/backup/file-backup.ts', FILE_BACKUP_OPTIONS, cinder],
  ['cinder/backup/object-backup.ts', S3_BACKUP_OPTIONS, cinder],
  ['cinder/backup/nfs-backup.ts', NFS_BACKUP_OPTIONS, cinder],
  ['cinder/backup/s3-backup.ts', S3_BACKUP_OPTIONS, cinder],
  ['cinder/backup/swift-backup.ts', SWIFT_BACKUP_OPTIONS, cinder],
  ['cinder/backup/swift-backup.ts', SWIFT_BACKUP_USER_OPTIONS, cinder],
];

const ROWS = TABLES.flatMap(([file, table, find]) => Object.entries(table as Record<string, OptionRow<unknown>>)
  .map(([property, row]) => ({ file, property, row, find })));

/** The types of the catalog that a value of the table's type may be of. */
const CATALOG_TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['string', 'text', 'uri', 'hostAddress'],
  boolean: ['boolean'],
  integer: ['integer', 'pythonInteger', 'port'],
  float: ['float', 'string'],
  list: ['list'],
  dictionary: ['dictionary'],
};

describe.each(ROWS.map((row) => [`${row.file} ${row.property}`, row] as const))('%s', (_name, { file, property, row, find }) => {
  test.each(RELEASES)('is an option of the type and the bounds of %s', (release) => {
    const known = find(release, row.option);
    if (!includes(row.releases, release)) {
      expect(known).toBeUndefined();
      return;
    }
    expect(CATALOG_TYPES[row.values.type]).toContain(known?.type);
    expect(boundFaults(row, known!)).toEqual([]);
    expect(known?.choices ?? row.values.choices ?? []).toEqual(expect.arrayContaining([...row.values.choices ?? []]));
  });

  test.each(RELEASES)('documents the default of %s', (release) => {
    const documented = documentedDefault(file, property, row.values.unit);
    const known = includes(row.releases, release) ? find(release, row.option) : undefined;
    if (documented === undefined || known === undefined) {
      return;
    }
    expect(documented).toEqual(row.absent === undefined ? inWords(row, known.default) : literalOf(row.absent._rawValues()[0], row));
  });
});

test('some defaults are compared', () => {
  expect(ROWS.filter(({ file, property }) => documentedDefault(file, property) !== undefined).length).toBeGreaterThan(15);
});

/** Bounds that differ from the catalog's must be stricter and have a reason, except for 0 and the largest number, which are of the types. */
function boundFaults({ values: { min, max, reason } }: OptionRow<unknown>, known: CatalogOption): string[] {
  const isLooser = (min !== undefined && known.min !== undefined && min < known.min)
    || (max !== undefined && known.max !== undefined && max > known.max);
  const isStricter = min !== undefined && min > 1 && (known.min === undefined || min > known.min);
  const isShorter = max !== undefined && max < (known.max ?? LARGEST_INTEGER);
  return [
    ...isLooser ? ['looser bounds'] : [],
    ...isMissing(min, known.min) || isMissing(max, known.max) ? ['a bound of the catalog is missing'] : [],
    ...(isStricter || isShorter) && reason === undefined ? ['stricter bounds without a reason'] : [],
  ];
}

const LARGEST_INTEGER = 2147483647;

/** Whether a table leaves out a bound that the catalog has. Types of `derived` rows check their bounds in their own tests. */
function isMissing(bound: number | undefined, known: number | undefined): boolean {
  return known !== undefined && bound === undefined;
}

/** The default in the words of the property. */
function inWords({ values }: OptionRow<unknown>, value: unknown): unknown {
  return values.yes === undefined ? values.isInverted ? value === false : value : value === values.yes;
}

function literalOf(raw: string, { values }: OptionRow<unknown>): unknown {
  const value = values.type === 'boolean' ? raw === 'true' : values.type === 'list' ? raw.split(',') : raw;
  return inWords({ values } as OptionRow<unknown>, value);
}

const KIBIBYTE = 1024;

/** The literal after `@default` in the docstring of a property, as the option has it; `undefined` for a sentence. */
function documentedDefault(file: string, property: string, unit?: string): unknown {
  const source = ts.createSourceFile(file, readFileSync(join(__dirname, '../../lib', file), 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && node.name.getText() === property) {
      texts.push(...ts.getJSDocTags(node).filter((tag) => tag.tagName.text === 'default').map((tag) => String(tag.comment)));
    }
    node.forEachChild(visit);
  };
  visit(source);
  const [text] = texts;
  if (text === undefined || text.startsWith('-')) {
    return undefined;
  }
  const mebibyte = unit === 'bytes' ? KIBIBYTE ** 2 : 1;
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1]);
  switch (true) {
    case /^(true|false)$/.test(text): return text === 'true';
    case /^\d+$/.test(text): return Number(text);
    case /^'.*'$/.test(text): return text.slice(1, -1);
    case text.startsWith('Size.mebibytes('): return number(/\((\d+)\)/) * mebibyte;
    case text.startsWith('Size.gibibytes('): return number(/\((\d+)\)/) * KIBIBYTE * mebibyte;
    case text.startsWith('Size.kibibytes('): return number(/\((\d+)\)/) * KIBIBYTE;
    case text.startsWith('Duration.seconds('): return number(/\((\d+)\)/);
    case text.startsWith('Duration.minutes('): return number(/\((\d+)\)/) * 60;
    case /^\['.+'\]$/.test(text): return text.slice(2, -2).split("', '");
    case ENUM_MEMBER.test(text): return memberOf(text);
    default: throw new Error(`${file}: ${property}: @default ${text} is not a literal that this test knows`);
  }
}

const ENUM_MEMBER = /^(EndpointType|HashingAlgorithm|S3UrlFormat|S3Checksum|TaskEngineMode|S3RetryMode|BackupCompression)\.[A-Z_0-9]+$/;

/** The value of a member such as `EndpointType.INTERNAL`. */
function memberOf(text: string): string {
  const [name, member] = text.split('.');
  const enums: Record<string, Record<string, string>> = {
    EndpointType, HashingAlgorithm, S3UrlFormat, S3Checksum, TaskEngineMode, S3RetryMode, BackupCompression,
  };
  return enums[name][member];
}

import type { Subject } from './coverage';
import { includes, type Release } from '../../lib/facts/release';
import type { OptionRow } from '../../lib/options/option-table';
import { optionCatalog } from '../../lib/oslo/catalog/catalog';
import { CINDER_OPTIONS } from '../../lib/stores/cinder-store';
import { FILE_OPTIONS } from '../../lib/stores/file-store';
import { HTTP_OPTIONS } from '../../lib/stores/http-store';
import { RBD_OPTIONS } from '../../lib/stores/rbd-store';
import { S3_OPTIONS } from '../../lib/stores/s3-store';
import { STORE_OPTIONS } from '../../lib/stores/store';
import { SWIFT_OPTIONS } from '../../lib/stores/swift-options';

const TABLES: Readonly<Record<string, object>> = {
  cinder: CINDER_OPTIONS, file: FILE_OPTIONS, http: HTTP_OPTIONS, rbd: RBD_OPTIONS, s3: S3_OPTIONS, swift: SWIFT_OPTIONS,
};

/** Properties that write several options together, by the option. */
const OTHERS: Readonly<Record<string, string>> = {
  'cinder.cinder_store_auth_address': 'CinderStore.credentials',
  'cinder.cinder_store_user_name': 'CinderStore.credentials',
  'cinder.cinder_store_user_domain_name': 'CinderStore.credentials',
  'cinder.cinder_store_password': 'CinderStore.credentials',
  'cinder.cinder_store_project_name': 'CinderStore.credentials',
  'cinder.cinder_store_project_domain_name': 'CinderStore.credentials',
  'cinder.cinder_store_application_credential_id': 'CinderStore.credentials',
  'cinder.cinder_store_application_credential_secret': 'CinderStore.credentials',
  'file.filesystem_store_datadir': 'FileStore.directory',
  'file.filesystem_store_datadirs': 'FileStore.directories',
  's3.s3_store_access_key': 'S3Store.credentials',
  's3.s3_store_secret_key': 'S3Store.credentials',
  'swift.default_swift_reference': 'SwiftStore.accountFile',
  'swift.swift_store_config_file': 'SwiftStore.accountFile',
  'swift.swift_buffer_on_upload': 'SwiftStore.uploadBufferDirectory',
  'swift.swift_store_auth_address': 'SwiftStore',
  'swift.swift_store_auth_version': 'SwiftStore',
  'swift.swift_store_user': 'SwiftStore.user, SwiftStore.project',
  'swift.swift_store_key': 'SwiftStore',
  'swift.swift_store_application_credential_id': 'SwiftStore.applicationCredential',
  'swift.swift_store_application_credential_secret': 'SwiftStore.applicationCredential',
};

const DEPRECATED = 'deprecated: `SwiftStore.project` and an application credential name the project; `options` of the store can set it';

/** The options of every type of store that Glance has and this library has a class for. */
export const STORES: Subject = {
  id: 'stores',
  title: 'The options of the stores',
  noun: 'option',
  names: (release) => Object.keys(TABLES).flatMap((type) => optionCatalog(release).storeOptionNames(type).map((option) => `${type}.${option}`)),
  typed: (release) => new Map(Object.entries(TABLES).flatMap(([type, table]) => typedOptions(type, table, release))),
  untyped: {
    'cinder.rootwrap_config': 'the image of the operators has the file at the place of the default; `options` of the store can set it',
    'rbd.rados_connect_timeout': 'Glance of release 18 does not read it, and on `main` it also ends long transfers; `options` of the store can set it',
    'swift.swift_store_project_id': DEPRECATED,
    'swift.swift_store_project_name': DEPRECATED,
  },
  unsettable: {},
};

function typedOptions(type: string, table: object, release: Release): (readonly [string, string])[] {
  const rows = Object.entries({ ...STORE_OPTIONS, ...table } as Readonly<Record<string, OptionRow<never>>>);
  const known = optionCatalog(release).storeOptionNames(type);
  return [
    ...rows.filter(([, row]) => includes(row.releases, release)).map(([property, { option }]) => [`${type}.${option}`, `${className(type)}.${property}`] as const),
    ...Object.entries(OTHERS).filter(([name]) => known.some((option) => name === `${type}.${option}`)),
  ];
}

function className(type: string): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Store`;
}

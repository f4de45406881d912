import { ImportMethod } from './import-method';
import { SettingsGroup } from './settings-group';
import { boolean, distinct, oneLine, oneOf, optional } from '../../check';
import { since } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { absolute, derived, whole } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';
import { OptionValue } from '../../oslo/value/option-value';

/** The disk format of imported images in the store. */
export enum ImageConversion {
  /** As the user uploads them. */
  NONE = 'none',
  /** Converted to raw. Ceph clones only raw images. */
  RAW = 'raw',
  /** Converted to qcow2. */
  QCOW2 = 'qcow2',
  /** Converted to vmdk. */
  VMDK = 'vmdk',
}

/** Properties that imported images get. */
export interface InjectedProperties {
  /** The values by the name of the property (`inject`). Names contain no comma and no colon, values no comma. */
  readonly properties: { readonly [name: string]: string };

  /**
   * The roles of users whose imported images do not get the properties (`ignore_user_roles`). With an empty list, the images of all
   * users get them.
   *
   * @default ['admin']
   */
  readonly ignoredRoles?: string[];
}

/**
 * How Glance imports images.
 *
 * `decompression`, `conversion` and `injected` name the plug-ins that Glance runs on imported images, in the order that works:
 * decompression, conversion, properties. The list takes the place of the operator's, which converts images to raw if an API instance with
 * the layout `split` has a store in Ceph. So a list for API instances with a store in Ceph contains this conversion too, unless
 * `conversion` says otherwise; and with the layouts `single` and `edge`, where the operator does not convert, these properties enable it.
 *
 * @see https://docs.openstack.org/glance/latest/admin/interoperable-image-import.html
 */
export interface ImageImports {
  /**
   * The ways to import images (`enabled_import_methods`). An empty list disables imports.
   *
   * @default - web-download and glance-direct, as the operator sets them
   */
  readonly methods?: ImportMethod[];

  /**
   * Whether Glance unpacks compressed images, before it converts them (plug-in `image_decompression`).
   *
   * @default false
   */
  readonly decompression?: boolean;

  /**
   * The format to which Glance converts images (plug-in `image_conversion`, `output_format`).
   *
   * @default - `ImageConversion.RAW` for API instances with a store in Ceph, `ImageConversion.NONE` for others
   */
  readonly conversion?: ImageConversion;

  /**
   * The program that runs the conversion, an absolute path in the pods (`[wsgi] python_interpreter`).
   *
   * @default - the interpreter of the process
   */
  readonly pythonInterpreter?: string;

  /**
   * Properties that imported images get (plug-in `inject_image_metadata`).
   *
   * @default - none
   */
  readonly injected?: InjectedProperties;

  /**
   * The number of stores to which an image is written at the same time, at least 1 (`max_parallel_stores`). Since release `main`.
   *
   * @default 1
   */
  readonly maxParallelStores?: number;

  /**
   * The directory in which images wait for their import, an absolute path in a volume of the pods that is large enough
   * (`[os_glance_staging_store] filesystem_store_datadir`).
   *
   * @default - `/var/lib/glance/os_glance_staging_store/`, as the operator sets it
   */
  readonly stagingDirectory?: string;

  /**
   * The directory in which tasks work on images, an absolute path in a volume of the pods that is large enough
   * (`[os_glance_tasks_store] filesystem_store_datadir`).
   *
   * @default - `/var/lib/glance/os_glance_tasks_store/`, as the operator sets it
   */
  readonly tasksDirectory?: string;
}

/** The options of imports in `[DEFAULT]`. */
export const METHOD_OPTIONS: OptionTable<ImageImports> = {
  methods: derived('enabled_import_methods', 'list', (property, methods: ImportMethod[]) => methodList(property, methods)),
};

/** The options of imports in `[image_import_opts]`. */
export const IMPORT_OPTIONS: OptionTable<ImageImports> = {
  maxParallelStores: whole('max_parallel_stores', { min: 1 }, { releases: since('main') }),
};

/** The option of the reserved store for staged images. */
export const STAGING_OPTIONS: OptionTable<ImageImports> = { stagingDirectory: absolute('filesystem_store_datadir') };

/** The option of the reserved store for tasks. */
export const TASK_STORE_OPTIONS: OptionTable<ImageImports> = { tasksDirectory: absolute('filesystem_store_datadir') };

/** The option of imports in `[wsgi]`. */
export const INTERPRETER_OPTIONS: OptionTable<ImageImports> = { pythonInterpreter: absolute('python_interpreter') };

/** The options of injected properties. */
export const INJECTION_OPTIONS: OptionTable<InjectedProperties> = {
  properties: derived('inject', 'dictionary', (_property, properties: InjectedProperties['properties']) => OptionValue.dictionary({ ...properties })),
  ignoredRoles: derived('ignore_user_roles', 'list', roleList, { absent: OptionValue.list(['admin']) }),
};

/** The options of imports, without the list of plug-ins, which depends on the stores and the layout. */
export const IMPORTS: SettingsGroup<ImageImports> = {
  parts: (props) => [
    { section: 'DEFAULT', table: METHOD_OPTIONS, props },
    { section: 'image_import_opts', table: IMPORT_OPTIONS, props },
    ...props.injected ? [{ section: 'inject_metadata_properties', table: INJECTION_OPTIONS, props: props.injected, prefix: 'injected.' }] : [],
    { section: 'wsgi', table: INTERPRETER_OPTIONS, props },
    { section: 'os_glance_staging_store', table: STAGING_OPTIONS, props },
    { section: 'os_glance_tasks_store', table: TASK_STORE_OPTIONS, props },
  ],
  further: ({ methods = [] }) => Object.assign({}, ...methods.map((method) => method._options())) as ReturnType<ImportMethod['_options']>,
  checks: (props) => [
    () => checkInjected(props),
    () => optional(props.decompression, (value) => boolean('decompression', value)),
    () => optional(props.conversion, (value) => oneOf('conversion', value, Object.values(ImageConversion))),
  ],
};

function methodList(property: string, methods: readonly ImportMethod[]): OptionValue {
  const names = methods.map(({ name }) => name);
  return OptionValue.boundedList(names.length === 0 ? [] : [...distinct(property, names)]);
}

function roleList(property: string, roles: readonly string[]): OptionValue {
  return roles.length === 0 ? OptionValue.string('') : OptionValue.list(distinct(property, roles).map((role) => oneLine(property, role)));
}

function checkInjected({ injected }: ImageImports): void {
  const names = Object.keys(injected?.properties ?? {});
  if (injected && names.length === 0) {
    throw new Error('injected.properties is empty: give at least one property, or leave injected out.');
  }
  const reserved = names.find((name) => name.startsWith('os_glance'));
  if (reserved !== undefined) {
    throw new Error(`injected.properties holds ${quoted(reserved)}: choose another name, because Glance reserves names that begin with 'os_glance' and drops them.`);
  }
}

/** The section `[images]` of a Swift store that works. */
export const SWIFT_SECTION: readonly string[] = [
  '[images]',
  'swift_store_auth_version = 3',
  'swift_store_user = service:glance',
  'swift_store_key = {{ .ServicePassword }}',
  'swift_store_auth_address = {{ .KeystoneInternalURL }}',
];

/** The options of an S3 store `images` that works, without its host. */
export const S3_OPTIONS: readonly string[] = [
  's3_store_bucket = images',
  's3_store_access_key = {{ .ServiceUser }}',
  's3_store_secret_key = {{ .ServicePassword }}',
];

const SWIFT_STORE = ['[DEFAULT]', 'enabled_backends = images:swift', '[glance_store]', 'default_backend = images', ...SWIFT_SECTION];

/** A manifest whose Glance service has a text. */
export interface GlanceFragment {
  /** The lines of `customServiceConfig`. */
  readonly text: readonly string[];

  /**
   * Lines of YAML after the text, indented from the template.
   *
   * @default - none
   */
  readonly template?: readonly string[];

  /**
   * Lines of YAML before `glance`, indented from `spec`.
   *
   * @default - none
   */
  readonly spec?: readonly string[];

  /**
   * Lines of YAML before the control plane: another document.
   *
   * @default - none
   */
  readonly before?: readonly string[];
}

/** A control plane whose Glance service has a text, as YAML for the `bad` and `good` fragments of rules. */
export function glanceFragment({ text, template = [], spec = [], before = [] }: GlanceFragment): string {
  return ['', ...before, 'kind: OpenStackControlPlane', 'spec:', ...indented(2, spec), '  glance:', '    template:',
    '      customServiceConfig: |', ...indented(8, text), ...indented(6, template), ''].join('\n');
}

/** The stores of a fragment. */
export interface StoresFragment extends Omit<GlanceFragment, 'text'> {
  /** The value of `enabled_backends`. */
  readonly enabled: string;

  /**
   * The value of `default_backend`.
   *
   * @default - the id of the first store
   */
  readonly defaultStore?: string;

  /** The lines of the stores' sections. */
  readonly sections: readonly string[];
}

/** A control plane whose Glance service has some stores. */
export function storesFragment({ enabled, defaultStore = enabled.split(':')[0], sections, ...around }: StoresFragment): string {
  return glanceFragment({
    ...around,
    text: ['[DEFAULT]', `enabled_backends = ${enabled}`, '[glance_store]', `default_backend = ${defaultStore}`, ...sections],
  });
}

/**
 * A control plane whose Glance service has a Swift store `images`.
 *
 * @param changes what differs; `sections` follow the section of the Swift store
 */
export function swiftFragment(changes: Partial<StoresFragment> = {}): string {
  return storesFragment({ enabled: 'images:swift', defaultStore: 'images', ...changes, sections: [...SWIFT_SECTION, ...changes.sections ?? []] });
}

/**
 * A whole control plane with one API instance, whose pods have files in `/etc/glance/own`.
 *
 * @param files the lines of each file, by its name
 * @param text the lines of `customServiceConfig`, before those of the store
 */
export function mountedFragment(files: Readonly<Record<string, readonly string[]>>, text: readonly string[]): string {
  const data = Object.entries(files).flatMap(([name, lines]) => [`  ${name}: |`, ...indented(4, lines)]);
  return glanceFragment({
    before: ['kind: Secret', 'metadata:', '  name: glance-files', 'stringData:', ...data, '---'],
    spec: [
      'secret: osp-secret', 'extraMounts:', '- extraVol:', '  - propagation: [Glance]', '    volumes:', '    - name: files',
      '      secret:', '        secretName: glance-files', '    mounts:', '    - name: files', '      mountPath: /etc/glance/own',
    ],
    text: [...text.includes('[DEFAULT]') ? [] : ['[DEFAULT]'], ...text, ...SWIFT_STORE],
    template: ['glanceAPIs:', '  default: {}'],
  });
}

/** A control plane with some lines of YAML at a field of its `spec`. */
export function fieldFragment(path: readonly string[], lines: readonly string[]): string {
  const fields = ['spec', ...path].map((name, depth) => `${'  '.repeat(depth)}${name}:`);
  return ['', 'kind: OpenStackControlPlane', ...fields, ...indented(2 * fields.length, lines), ''].join('\n');
}

function indented(blanks: number, lines: readonly string[]): string[] {
  return lines.map((line) => `${' '.repeat(blanks)}${line}`);
}

/** A control plane whose DNS service has some annotations. */
export function serviceFragment(annotations: Readonly<Record<string, string>>): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  dns:', '    template:', '      override:', '        service:', '          metadata:', '            annotations:',
    ...Object.entries(annotations).map(([name, value]) => `              ${name}: "${value}"`), ''].join('\n');
}

/** An address pool of MetalLB, as a document of its own. */
export function poolFragment(addresses: readonly string[]): string {
  return ['', '---', 'kind: IPAddressPool', 'metadata:', '  name: internalapi', 'spec:', '  addresses:', ...addresses.map((address) => `  - ${address}`), '---', ''].join('\n');
}

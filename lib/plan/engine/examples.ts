/** The parts of an example. */
export interface ExampleParts {
  /** Lines of the text of Glance. */
  readonly text?: readonly string[];

  /** Lines below `spec.glance.template`. */
  readonly template?: readonly string[];

  /** Lines below the API instance `default`. */
  readonly instance?: readonly string[];

  /** Lines below `spec`. */
  readonly spec?: readonly string[];

  /** Lines of further documents. */
  readonly objects?: readonly string[];
}

/** Stores in Ceph, as `enabled_backends` and the sections of a text. */
export const CEPH_TEXT: readonly string[] = [
  '[DEFAULT]', 'enabled_backends = ceph:rbd', '[glance_store]', 'default_backend = ceph', '[ceph]', 'rbd_store_pool = images', 'rbd_store_user = openstack',
];

/** One file store. */
export const FILE_TEXT: readonly string[] = [
  '[DEFAULT]', 'enabled_backends = files:file', '[glance_store]', 'default_backend = files', '[files]', 'filesystem_store_datadir = /var/lib/glance/images',
];

/** A control plane with Glance, as examples of effects show it. */
export function glanceExample({ text = CEPH_TEXT, template = [], instance = ['type: split'], spec = [], objects = [] }: ExampleParts = {}): string {
  return example([
    ...spec,
    'glance:',
    '  template:',
    ...text.length > 0 ? ['    customServiceConfig: |', ...indented(text, 6)] : [],
    ...indented(template, 4),
    '    glanceAPIs:',
    '      default:',
    ...indented(instance, 8),
  ], objects);
}

/** A back-end in Ceph. */
export const CEPH_BACKEND: readonly string[] = [
  '[ceph]', 'volume_backend_name = ceph', 'volume_driver = cinder.volume.drivers.rbd.RBDDriver', 'rbd_pool = volumes', 'rbd_user = openstack',
];

/** The parts of an example with Cinder. */
export interface CinderExampleParts {
  /** The texts of the back-ends, by their names. */
  readonly backends?: Readonly<Record<string, readonly string[]>>;

  /** Lines below `spec.cinder.template`. */
  readonly template?: readonly string[];
}

/** A control plane with Cinder, as examples of effects show it. */
export function cinderExample({ backends = { ceph: CEPH_BACKEND }, template = [] }: CinderExampleParts = {}): string {
  return example([
    'cinder:',
    '  template:',
    ...indented(template, 4),
    '    cinderVolumes:',
    ...Object.entries(backends).flatMap(([name, text]) => [`      ${name}:`, '        customServiceConfig: |', ...indented(text, 10)]),
  ], []);
}

/** A control plane with lines below `spec`. */
export function example(spec: readonly string[], objects: readonly string[] = []): string {
  return `${['', 'kind: OpenStackControlPlane', 'metadata:', '  name: cloud', 'spec:', '  secret: osp-secret', ...indented(spec, 2), ...objects].join('\n')}\n`;
}

function indented(lines: readonly string[], width: number): string[] {
  return lines.map((line) => `${' '.repeat(width)}${line}`);
}

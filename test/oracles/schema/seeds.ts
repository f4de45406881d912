import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { schemaFor } from '../../../lib/schemas/schema-for';

/** An object to mutate, and where it comes from. */
export interface Seed {
  readonly source: string;
  readonly kind: string;
  readonly object: Record<string, unknown>;
}

/** Kinds that no manifest at hand has, in their plainest form. */
const PLAIN: ReadonlyArray<Record<string, unknown>> = [
  { kind: 'KeystoneService', spec: { serviceType: 'object-store', serviceName: 'swift', serviceUser: 'swift', secret: 'osp-secret', enabled: true, passwordSelector: 'SwiftPassword' } },
  { kind: 'KeystoneEndpoint', spec: { serviceName: 'swift', endpoints: { public: 'http://172.18.0.5:8080/swift/v1', internal: 'http://172.18.0.5:8080/swift/v1' } } },
  { kind: 'KeystoneApplicationCredential', spec: { secret: 'osp-secret', userName: 'glance', passwordSelector: 'GlancePassword', roles: ['service', 'admin'], expirationDays: 730, gracePeriodDays: 364 } },
  { kind: 'NetworkAttachmentDefinition', spec: { config: '{}' } },
  { kind: 'Topology', spec: { topologySpreadConstraints: [{ topologyKey: 'zone', maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule' }] } },
];

/** The kinds whose objects hold data and have no schema. */
const DATA_KINDS = ['Secret', 'ConfigMap'];

const PLAIN_DATA: ReadonlyArray<Record<string, unknown>> = [
  { kind: 'Secret', type: 'Opaque', stringData: { 'ceph.conf': '[global]\n' } },
  { kind: 'ConfigMap', data: { 'policy.yaml': '{}' } },
];

/** The Secrets and ConfigMaps of the folders' YAML files, and one of each. */
export function dataSeeds(folders: readonly string[]): Seed[] {
  return [...objectsIn(folders).filter(({ kind }) => DATA_KINDS.includes(kind)), ...PLAIN_DATA.map((object) => seed('plain', object))];
}

/** The objects of the folders' YAML files that there are schemas of, and one of each other kind. */
export function seeds(folders: readonly string[]): Seed[] {
  const found = objectsIn(folders);
  const known = found.filter(({ kind }) => schemaFor('main', kind) !== undefined);
  return [...known, ...known.flatMap(services), ...PLAIN.map((object) => seed('plain', object))];
}

function objectsIn(folders: readonly string[]): Seed[] {
  return folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)).sort()
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => seed(file, document.toJS()))));
}

function seed(source: string, object: Record<string, unknown> | null): Seed {
  const kind = String(object?.kind);
  return { source, kind, object: { apiVersion: schemaFor('main', kind)?.apiVersion, metadata: { name: 'openstack' }, ...object } };
}

/** The Glance and the Cinder that the operators make of a control plane. */
function services({ source, kind, object }: Seed): Seed[] {
  const spec = object.spec as Record<string, { template?: object }> | undefined;
  return kind !== 'OpenStackControlPlane' ? [] : ['Glance', 'Cinder']
    .map((service) => ({ service, template: spec?.[service.toLowerCase()]?.template }))
    .filter(({ template }) => template !== undefined)
    .map(({ service, template }) => seed(source, { kind: service, spec: { containerImage: 'quay.io/image', ...template } }));
}

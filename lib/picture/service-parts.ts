import type { Graph } from './graph';
import type { ComponentView } from '../manifest/component-view';
import type { Fields } from '../manifest/fields';

/** The objects that volumes take their files from: the field of a volume, the name in it, and the kind. */
const SOURCES = [
  { field: 'secret', name: 'secretName', kind: 'Secret' },
  { field: 'configMap', name: 'name', kind: 'ConfigMap' },
  { field: 'persistentVolumeClaim', name: 'claimName', kind: 'PersistentVolumeClaim' },
] as const;

/** Draws what the pods of a component mount: Secrets, ConfigMaps, claims and NFS exports. */
export function drawMounts(graph: Graph, component: ComponentView, key: string): void {
  for (const { extraVol, fields, mountPath } of component.mounts) {
    const volume = extraVol.volumeOf(fields);
    sourcesOf(volume).forEach((name) => graph.connect(key, graph.add({ key: `file ${name}`, group: 'files', lines: [name] }), mountPath));
  }
}

/** Draws the Secrets with configuration that the pods of a component read. */
export function drawConfigSecrets(graph: Graph, names: readonly string[], key: string): void {
  names.forEach((name) => graph.connect(key, graph.add({ key: `file Secret ${name}`, group: 'files', lines: [`Secret ${name}`] }), 'configuration'));
}

/** Draws a message bus, if a field names one. */
export function drawBus(graph: Graph, fields: Fields, path: readonly string[], label: string, key: string): void {
  const name = fields.text(...path);
  if (name !== undefined && name !== '') {
    graph.connect(key, graph.add({ key: `bus ${name}`, group: 'buses', lines: [name] }), label);
  }
}

/** The number of pods in words. */
export function podsOf(replicas: number | undefined): string {
  return `${replicas ?? 1} ${replicas === undefined || replicas === 1 ? 'pod' : 'pods'}`;
}

function sourcesOf(volume: Fields | undefined): string[] {
  if (volume === undefined) {
    return [];
  }
  const nfs = volume.text('nfs', 'server');
  return [
    ...SOURCES.flatMap(({ field, name, kind }) => namesOf(volume.child(field), name, kind)),
    ...volume.list('projected', 'sources').flatMap((source) => SOURCES.flatMap(({ field, kind }) => namesOf(source.child(field), 'name', kind))),
    ...nfs === undefined ? [] : [`NFS ${nfs}:${volume.text('nfs', 'path') ?? ''}`],
  ];
}

function namesOf(fields: Fields, field: string, kind: string): string[] {
  const name = fields.text(field);
  return name === undefined ? [] : [`${kind} ${name}`];
}

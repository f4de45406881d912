import { dirname, basename } from 'node:path';
import type { GlanceCase, GlanceRelease } from './case';
import { readManifests } from '../../../lib/manifest/read';
import type { Finding } from '../../../lib/rules/engine/finding';
import { judge } from '../../../lib/rules/engine/judge';

/** The files that every case mounts. */
const CEPH_FILES = { '/etc/ceph/ceph.conf': '[global]\n', '/etc/ceph/ceph.client.openstack.keyring': '[client.openstack]\n' };

/** Stand-ins of `../shared/glance-texts` for what only a running cloud knows. */
const STAND_INS: Readonly<Record<string, string>> = { '@ACC@': 'access', '@SEC@': 'secret', '@PORT@': '8080' };

/** What the judge finds in a control plane with the text of a case, its Secrets and its files. */
export function findingsOf(one: GlanceCase, release: GlanceRelease): readonly Finding[] {
  const { documents, problems } = readManifests([{ file: `${one.name}.yaml`, text: manifestOf(one) }]);
  const verdict = judge(documents, { release });
  if (problems.length + verdict.problems.length > 0) {
    throw new Error(`${one.name} cannot be judged: ${JSON.stringify([problems, verdict.problems])}`);
  }
  return verdict.findings;
}

/** A control plane with the text of a case, its Secrets and its files, as a YAML stream. */
function manifestOf({ text, secretTexts = [], layout = 'split', files = {} }: GlanceCase): string {
  const folders = foldersOf({ ...CEPH_FILES, ...files });
  const secrets = secretTexts.map((content, index) => secret(`glance-secret-${index}`, { '10-custom.conf': withStandIns(content) }));
  const mounted = [...folders.values()].map((data, index) => secret(`files-${index}`, data));
  const controlPlane = {
    apiVersion: 'core.openstack.org/v1beta1',
    kind: 'OpenStackControlPlane',
    metadata: { name: 'openstack', namespace: 'openstack' },
    spec: {
      secret: 'osp-secret',
      storageClass: 'local-storage',
      extraMounts: [{ name: 'v1', extraVol: [...folders.keys()].map(extraVol) }],
      glance: {
        template: {
          storage: { storageRequest: '10Gi' },
          keystoneEndpoint: 'default',
          customServiceConfig: withStandIns(text),
          ...secrets.length > 0 && { customServiceConfigSecrets: secrets.map(({ metadata }) => metadata.name) },
          glanceAPIs: { default: { type: layout, replicas: 1 } },
        },
      },
    },
  };
  return [...secrets, ...mounted, controlPlane].map((document) => JSON.stringify(document)).join('\n---\n');
}

/** The files by folder. */
export function foldersOf(files: Readonly<Record<string, string>>): Map<string, Record<string, string>> {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, content] of Object.entries(files)) {
    folders.set(dirname(path), { ...folders.get(dirname(path)), [basename(path)]: content });
  }
  return folders;
}

function withStandIns(text: string): string {
  return text.replace(/@[A-Z]+@/g, (found) => STAND_INS[found] ?? found);
}

function secret(name: string, stringData: Record<string, string>) {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'openstack' }, stringData };
}

function extraVol(mountPath: string, index: number) {
  const name = `files-${index}`;
  return {
    propagation: ['GlanceAPI'],
    volumes: [{ name, secret: { secretName: name } }],
    mounts: [{ name, mountPath, readOnly: true }],
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseName } from '../../lib/facts/release';
import { readManifests } from '../../lib/manifest/read';
import type { Finding } from '../../lib/rules/engine/finding';
import { judge } from '../../lib/rules/engine/judge';

/** The texts, and what two real Glances did with them. They are not part of the repository. */
export const TEXTS_FOLDER = join(__dirname, '../../../shared/glance-texts');

/** The releases of the two Glances. */
export const GLANCES: readonly ReleaseName[] = ['18.0-fr6', 'main'];

type Outcome = 'does not start' | 'fails later' | 'works';

interface GlanceText {
  readonly layout: string | null;
  readonly files?: Readonly<Record<string, string>>;
  readonly [release: string]: unknown;
}

/** What the judge owes a text. */
export type Owed = 'error' | 'warning' | 'no error';

/** One text and one Glance: what happened, and what the judge says. */
export interface Comparison {
  readonly name: string;
  readonly release: ReleaseName;
  readonly outcome: Outcome;

  /** What Glance logged, or what the user sees. */
  readonly detail: string;

  readonly owed: Owed;
  readonly findings: readonly Finding[];
  readonly agrees: boolean;
}

export function areTextsPresent(): boolean {
  return existsSync(join(TEXTS_FOLDER, 'verdicts.json'));
}

/** Every text with every Glance that judged it. */
export function comparisons(): Comparison[] {
  const texts = JSON.parse(readFileSync(join(TEXTS_FOLDER, 'verdicts.json'), 'utf8')) as Record<string, GlanceText>;
  return Object.entries(texts).flatMap(([name, text]) => GLANCES.flatMap((release) => comparisonOf(name, text, release) ?? []));
}

function comparisonOf(name: string, text: GlanceText, release: ReleaseName): Comparison | undefined {
  const verdict = text[release] as readonly [Outcome, string] | null | undefined;
  if (!verdict) {
    return undefined;
  }
  const [outcome, detail] = verdict;
  const owed = owedFor(outcome, detail);
  const findings = findingsOf(name, text, release);
  return { name, release, outcome, detail, owed, findings, agrees: isAgreed(owed, findings) };
}

function owedFor(outcome: Outcome, detail: string): Owed {
  return outcome !== 'works' ? 'error' : detail === '' ? 'no error' : 'warning';
}

/** Findings about the rest of the manifest say nothing about the text. */
function isAgreed(owed: Owed, findings: readonly Finding[]): boolean {
  const ofText = findings.filter(({ path }) => path.includes('customServiceConfig'));
  return owed === 'error' ? ofText.some(({ severity }) => severity === 'error')
    : owed === 'warning' ? ofText.some(({ severity }) => severity !== 'info')
      : !findings.some(isErrorOfGlance);
}

/** Glance ran without the operator, which refuses or misreads some texts that Glance reads. */
const OF_OPERATOR: readonly string[] = ['instances/hidden-backends', 'instances/layout-file', 'instances/layout-single'];

function isErrorOfGlance({ severity, rule }: Finding): boolean {
  return severity === 'error' && !OF_OPERATOR.includes(rule);
}

function findingsOf(name: string, text: GlanceText, release: ReleaseName): readonly Finding[] {
  const { documents, problems } = readManifests([{ file: `${name}.yaml`, text: manifestOf(name, text) }]);
  const verdict = judge(documents, { release });
  if (problems.length + verdict.problems.length > 0) {
    throw new Error(`${name} cannot be judged: ${JSON.stringify([problems, verdict.problems])}`);
  }
  return verdict.findings;
}

/** What stands for keys, a port and an endpoint in the texts. */
const STAND_INS: Readonly<Record<string, string>> = { '@ACC@': 'access', '@SEC@': '{{ .ServicePassword }}', '@PORT@': '8080', '@EP@': '0123456789abcdef0123456789abcdef' };

/** Files that the pods had although the verdicts do not list them: the texts that name them work. */
const FURTHER_FILES: Readonly<Record<string, string>> = {
  'store-metadata.json': '[{"id": "disks", "mountpoint": "/var/lib/glance"}]',
  'property-protections.conf': '[.*]\ncreate = admin\nread = admin,member\nupdate = admin\ndelete = admin\n',
};

/** A control plane with the text, and with the files that the pods had. */
function manifestOf(name: string, { layout, files = {} }: GlanceText): string {
  const text = readFileSync(join(TEXTS_FOLDER, `${name}.conf`), 'utf8').replace(/@[A-Z]+@/g, (found) => STAND_INS[found] ?? found);
  const mounted = Object.entries(files).map(([path, content]) => [path.slice(path.lastIndexOf('/') + 1), content]);
  const data = { 'ceph.conf': '[global]\n', 'ceph.client.openstack.keyring': '[client.openstack]\n', ...FURTHER_FILES, ...Object.fromEntries(mounted) };
  return [
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'ceph-conf-files', namespace: 'openstack' }, stringData: data },
    {
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackControlPlane',
      metadata: { name: 'openstack', namespace: 'openstack' },
      spec: {
        secret: 'osp-secret',
        storageClass: 'local-storage',
        extraMounts: [{
          name: 'v1',
          extraVol: [{
            propagation: ['GlanceAPI'],
            volumes: [{ name: 'ceph', secret: { secretName: 'ceph-conf-files' } }],
            mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
          }],
        }],
        glance: {
          template: {
            storage: { storageRequest: '10Gi' },
            keystoneEndpoint: 'default',
            customServiceConfig: text,
            glanceAPIs: { default: { type: layout ?? 'split', replicas: 1 } },
          },
        },
      },
    },
  ].map((document) => JSON.stringify(document)).join('\n---\n');
}

/** The agreement in numbers, for each Glance. */
export interface Agreement {
  readonly release: ReleaseName;
  readonly verdicts: number;
  readonly agreed: number;

  /** Texts that work as written, but have an error. */
  readonly falseErrors: readonly string[];

  /** Texts that owe an error or a warning, which is missing. */
  readonly falseSilence: readonly string[];
}

/** The agreement of all comparisons with one Glance. */
export function agreementWith(release: ReleaseName, all: readonly Comparison[]): Agreement {
  const own = all.filter((one) => one.release === release);
  const wrong = own.filter(({ agrees }) => !agrees);
  const isFalse = ({ owed }: Comparison) => owed === 'no error';
  return {
    release,
    verdicts: own.length,
    agreed: own.length - wrong.length,
    falseErrors: wrong.filter(isFalse).map(({ name }) => name),
    falseSilence: wrong.filter((one) => !isFalse(one)).map(({ name }) => name),
  };
}

/*
 * Writes imports/, the typed API objects, from the facts in schemas/.
 *
 *   npx projen imports
 *   npx projen imports --check    writes nothing; exit status 1 names the stale files
 *
 * `cdk8s import --class-prefix Kube` generates them from schemas that are pruned to the fields this library types. No field is
 * required, because an overlay holds only what it changes. A pruned field takes any value. The types describe one release, the
 * newest of 18: the rules report what another release lacks. `plain-imports.ts` then restores the names of the fields.
 */
import { execFileSync } from 'child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import { finish } from './generated-files';
import type { OpenApiSchema } from './openapi-schema';
import { plainImports } from './plain-imports';
import { compositeFields, relaxed, type SchemaPath } from './prune-schema';
import { expand } from './schema-table';
import { DEFAULT_RELEASE } from '../lib/facts/release';
import type { SchemaFile } from '../lib/schemas/schema-file';

const RELEASE = DEFAULT_RELEASE;

/** The files of schemas/ to import, each with the fields that take any value. */
const IMPORTS: Record<string, (schema: OpenApiSchema) => SchemaPath[]> = {
  [`${RELEASE}/openstackcontrolplane`]: (schema) => [
    // Only Glance, Cinder and the fields they depend on are typed. Every other service takes any value.
    ...compositeFields(schema.properties!.spec).filter((name) => !CONTROL_PLANE_FIELDS.includes(name)).map((name) => ['spec', name]),
    ['spec', 'glance', 'apiOverrides', '*', 'route'],
    ['spec', 'cinder', 'apiOverride', 'route'],
    ...extraVolumes('spec', 'glance', 'template'),
    ...extraVolumes('spec', 'cinder', 'template'),
    ...extraVolumes('spec'),
  ],
  [`${RELEASE}/openstackversion`]: () => [],
  [`${RELEASE}/glance`]: () => extraVolumes('spec'),
  [`${RELEASE}/cinder`]: () => extraVolumes('spec'),
  [`${RELEASE}/openstackdataplaneservice`]: () => [],
  // Of a node set, only what stores need is typed.
  [`${RELEASE}/openstackdataplanenodeset`]: (schema) => [
    ...compositeFields(schema.properties!.spec).filter((name) => !NODE_SET_FIELDS.includes(name)).map((name) => ['spec', name]),
    ...compositeFields(schema.properties!.spec.properties!.nodeTemplate).filter((name) => name !== 'extraMounts').map((name) => ['spec', 'nodeTemplate', name]),
    ['spec', 'nodeTemplate', 'extraMounts', '*', 'volumes', '*'],
  ],
  'platform/machineconfig': () => [],
  'platform/topology': () => [],
  'platform/keystoneservice': () => [],
  'platform/keystoneendpoint': () => [],
};

const NODE_SET_FIELDS = ['nodeTemplate', 'services'];
const CONTROL_PLANE_FIELDS = ['applicationCredential', 'cinder', 'extraMounts', 'glance', 'nodeSelector', 'tls', 'topologyRef'];

const root = resolve(__dirname, '..');

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  const { values: { check } } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const staging = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    return finish(root, generate(staging), ['imports'], check, 'npx projen imports');
  } finally {
    rmSync(staging, { recursive: true });
  }
}

function generate(staging: string): Map<string, string> {
  const input = join(staging, 'definitions.yaml');
  const output = join(staging, 'imports');
  writeFileSync(input, Object.entries(IMPORTS).map(([path, free]) => JSON.stringify(definition(path, free))).join('\n---\n'));
  const command = join(root, 'node_modules', '.bin', 'cdk8s');
  execFileSync(command, ['import', input, '--class-prefix', 'Kube', '--language', 'typescript', '--output', output, '--no-save', '--no-check-upgrade'], {
    cwd: staging,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Map(readdirSync(output).sort().map((file) => [`imports/${file}`, withHeader(plainImports(readFileSync(join(output, file), 'utf8')))]));
}

/** The kind as a CustomResourceDefinition, the input of the importer. */
function definition(path: string, free: (schema: OpenApiSchema) => SchemaPath[]): object {
  const file: SchemaFile = JSON.parse(readFileSync(join(root, 'schemas', `${path}.json`), 'utf8'));
  const schema = expand(file);
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${file.plural}.${file.group}` },
    spec: {
      group: file.group,
      names: { kind: file.kind, plural: file.plural },
      scope: file.scope,
      versions: [{ name: file.version, served: true, storage: true, schema: { openAPIV3Schema: relaxed(schema, free(schema)) } }],
    },
  };
}

/** The volumes have the type of a pod's volumes, which would be two thirds of the code. They take any value. */
function extraVolumes(...parent: string[]): SchemaPath[] {
  return [[...parent, 'extraMounts', '*', 'extraVol', '*', 'volumes', '*']];
}

function withHeader(source: string): string {
  const header = [
    '// Generated by scripts/generate-imports.ts from schemas/: run `npx projen imports` to refresh it.',
    `// The fields are those of release ${RELEASE}. No field is required. A field of type unknown takes any value.`,
  ];
  return `${header.join('\n')}\n${source.trimEnd()}\n`;
}

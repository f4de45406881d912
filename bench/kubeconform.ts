import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './compiled';
import { workFolder } from './work-folder';
import { DEFAULT_RELEASE } from '../lib/facts/release';
import { isJsonObject, type JsonObject } from '../lib/json';
import { expand } from '../scripts/schema-table';

const MODULE = 'github.com/yannh/kubeconform/cmd/kubeconform@v0.7.0';
const KINDS = [`${DEFAULT_RELEASE}/openstackcontrolplane`, 'platform/machineconfig'];

/** The program: that of the machine, or one built from the Go proxy into the project's own folder for such things. */
export function kubeconform(): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(ROOT, '.oracles', 'bin')];
  const found = folders.map((folder) => join(folder, 'kubeconform')).find((path) => existsSync(path));
  return found ?? install(join(ROOT, '.oracles', 'bin'));
}

/** JSON schemas of the same facts as our own, by kind, that refuse unknown fields. */
export function jsonSchemas(): string {
  const folder = join(workFolder(), 'json-schemas');
  mkdirSync(folder, { recursive: true });
  for (const kind of KINDS) {
    const file = JSON.parse(readFileSync(join(ROOT, 'schemas', `${kind}.json`), 'utf8'));
    writeFileSync(join(folder, `${kind.split('/')[1]}.json`), JSON.stringify(strict(expand(file), true)));
  }
  return join(folder, '{{.ResourceKind}}.json');
}

function install(folder: string): string {
  console.error(`building ${MODULE}`);
  const { status, error } = spawnSync('go', ['install', MODULE], { env: { ...process.env, GOBIN: folder }, stdio: ['ignore', 'ignore', 'inherit'] });
  if (error || status !== 0) {
    throw new Error(`kubeconform is missing, and cannot be built with Go: put it on the PATH${error ? ` (${error.message})` : ''}`);
  }
  return join(folder, 'kubeconform');
}

/** What the API server's own keywords mean, said in those of JSON Schema. `required` is left out, as by our judge. */
function strict(value: unknown, isSchema: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => strict(item, isSchema));
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const inner = Object.fromEntries(Object.entries(value)
    .filter(([keyword]) => !isSchema || keyword !== 'required')
    .map(([keyword, facts]) => [keyword, strict(facts, !isSchema || keyword !== 'properties')]));
  return isSchema ? closed(value, inner) : inner;
}

function closed(schema: JsonObject, inner: JsonObject): JsonObject {
  const { type, ...rest } = inner;
  const isOpen = !schema.properties || schema['x-kubernetes-preserve-unknown-fields'] || schema.additionalProperties !== undefined;
  return {
    ...rest,
    ...(type !== undefined && { type: schema.nullable ? [type, 'null'] : type }),
    ...(!isOpen && { additionalProperties: false }),
  };
}

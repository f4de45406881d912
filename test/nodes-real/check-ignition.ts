/**
 * Holds every rendered config against Ignition's JSON schema: `npx tsx test/nodes-real/check-ignition.ts SCHEMA OUT`.
 *
 * The schema lets unknown keys pass, which Ignition ignores without a word; here they are errors.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019';

type Schema = { [key: string]: unknown };

const [schemaFile, out] = process.argv.slice(2);
const { $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;
const validate = new Ajv({ allErrors: true, strict: false }).compile(closed(schema));

const broken = { ignition: { version: '3.2.0' }, storage: { files: [{ path: '/etc/x', Mode: 420 }] } };
if (validate(broken)) {
  throw new Error('the schema lets a misspelt key pass');
}
// Cases without a config are of scripts that no node runs.
const names = readdirSync(out).filter((name) => existsSync(join(out, name, 'machine-config.json'))).sort();
const failures = names.filter((name) => !isValid(name));
console.log(`${names.length - failures.length} of ${names.length} configs agree with the schema: ${names.join(' ')}`);
process.exit(failures.length === 0 && names.length > 0 ? 0 : 1);

function isValid(name: string): boolean {
  const manifest = JSON.parse(readFileSync(join(out, name, 'machine-config.json'), 'utf8')) as { spec: { config: unknown } };
  const valid = validate(manifest.spec.config);
  if (!valid) {
    console.log(name, JSON.stringify(validate.errors));
  }
  return valid;
}

// A copy of the schema in which no object has keys that it does not name, whatever it is put together from.
function closed(part: Schema): Schema {
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closedAt(key, value)]));
  return { ...inner, unevaluatedProperties: false };
}

function closedAt(key: string, value: unknown): unknown {
  if (key === 'items') {
    return closed(value as Schema);
  }
  if (key === 'properties') {
    return Object.fromEntries(Object.entries(value as Schema).map(([name, part]) => [name, closed(part as Schema)]));
  }
  if (key === 'definitions') {
    return Object.fromEntries(Object.entries(value as Schema).map(([name, part]) => [name, openAt(part as Schema)]));
  }
  return key === 'allOf' ? (value as Schema[]).map(openAt) : value;
}

// Definitions are closed where they are used: on their own, or together with others.
function openAt(part: Schema): Schema {
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closedAt(key, value)]));
}

import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { exampleSchema } from './example-schema';
import { RELEASES } from '../../lib/facts/release';
import { schemaFor } from '../../lib/schemas/schema-for';
import { validate } from '../../lib/schemas/validate';

const schema = exampleSchema({
  type: 'object',
  required: ['size', 'mode', 'owner'],
  properties: {
    size: { 'anyOf': [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true, 'pattern': '^[0-9]+G$' },
    mode: { type: 'string', enum: ['one', 'two'], default: 'one' },
    owner: { type: 'string', nullable: true },
    ports: {
      'type': 'array',
      'maxItems': 3,
      'items': { type: 'object', required: ['port'], properties: { port: { type: 'integer', maximum: 65535 } } },
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['port'],
    },
    map: { type: 'object', additionalProperties: { type: 'boolean' } },
    free: { 'x-kubernetes-preserve-unknown-fields': true },
    optional: { type: 'array', items: { type: 'string', nullable: true } },
    bare: { type: 'array' },
    days: {
      'type': 'object',
      'properties': { grace: { type: 'integer' }, all: { type: 'integer', default: 10 } },
      'x-kubernetes-validations': [{ rule: 'self.grace < self.all', message: 'grace must be smaller than all' }],
    },
  },
});

const GOOD = {
  apiVersion: 'example.org/v1',
  kind: 'Thing',
  metadata: { name: 'thing', anything: { goes: [1] } },
  spec: { size: '10G', owner: null, ports: [{ port: 1 }, { port: 2 }], map: { a: true }, free: [{ a: [1] }], optional: [null, 'a'], bare: [1, 'x'], days: { grace: 9 } },
  status: { conditions: [] },
};

/** The rule, path, message and value of each violation of a good object with another spec. */
function violations(spec: object) {
  return validate(schema, { ...GOOD, spec: { ...GOOD.spec, ...spec } }).map(({ rule, path, message, value }) => ({ rule, path: path.join('.'), message, value }));
}

test('a valid object has no violations', () => {
  expect(validate(schema, GOOD)).toEqual([]);
});

test('a violation has everything that a finding needs', () => {
  expect(validate(schema, { ...GOOD, spec: { ...GOOD.spec, mode: 'tow' } })).toEqual([{
    rule: 'schema/enum',
    path: ['spec', 'mode'],
    message: 'mode is the string \'tow\', but must be one or two',
    fix: 'Did you mean two?',
    allowed: ['one', 'two'],
    nearest: 'two',
    value: 'tow',
  }]);
});

test('reports all violations at once, in the order of the object', () => {
  expect(violations({
    siez: 1,
    size: '10 G',
    ports: [{ port: 70000 }, { port: 'http' }, {}, { port: 1, prot: 2 }],
    map: { a: 1, b: 'x' },
    days: { grace: 10 },
  })).toEqual([
    { rule: 'schema/pattern', path: 'spec.size', message: 'size is \'10 G\', but must match ^[0-9]+G$', value: '10 G' },
    { rule: 'schema/items', path: 'spec.ports', message: 'ports has 4 elements, but must have at most 3', value: expect.any(Array) },
    { rule: 'schema/bounds', path: 'spec.ports.0.port', message: 'port is 70000, but must be at most 65535', value: 70000 },
    { rule: 'schema/type', path: 'spec.ports.1.port', message: 'port is the string \'http\', but must be an integer', value: 'http' },
    { rule: 'schema/required', path: 'spec.ports.2.port', message: 'port is missing', value: undefined },
    { rule: 'schema/unknown-field', path: 'spec.ports.3.prot', message: 'prot is an unknown field, which the API server drops', value: 2 },
    { rule: 'schema/type', path: 'spec.map.a', message: 'a is 1, but must be true or false', value: 1 },
    { rule: 'schema/type', path: 'spec.map.b', message: 'b is the string \'x\', but must be true or false', value: 'x' },
    { rule: 'schema/rule', path: 'spec.days', message: 'days violates a rule: grace must be smaller than all', value: { grace: 10 } },
    { rule: 'schema/unknown-field', path: 'spec.siez', message: 'siez is an unknown field, which the API server drops', value: 1 },
  ]);
});

test('checks a rule even if there are other violations', () => {
  expect(violations({ days: { grace: 10, extra: 1 } }).map(({ rule }) => rule)).toEqual(['schema/unknown-field', 'schema/rule']);
});

test('duplicate elements', () => {
  expect(violations({ ports: [{ port: 1 }, { port: 1 }] })).toEqual([
    { rule: 'schema/duplicate', path: 'spec.ports.1', message: 'ports[1] has the same port (1) as the element at index 0', value: { port: 1 } },
  ]);
});

test('an integer or a string', () => {
  expect(violations({ size: 10 })).toEqual([]);
  expect(violations({ size: 1.5 })).toEqual([{ rule: 'schema/type', path: 'spec.size', message: 'size is 1.5, but must be an integer or a string', value: 1.5 }]);
});

test('null and undefined count as missing, unless the field is nullable', () => {
  const missing = (name: string) => ({ rule: 'schema/required', path: `spec.${name}`, message: `${name} is missing`, value: undefined });
  expect(violations({ size: null, mode: null, owner: null, map: null, days: undefined })).toEqual([missing('size')]);
  expect(violations({ size: undefined, owner: undefined })).toEqual([missing('size'), missing('owner')]);
});

test('an element of a list cannot be left out by null', () => {
  expect(violations({ ports: [null] })).toEqual([{ rule: 'schema/type', path: 'spec.ports.0', message: 'ports[0] is null, but must be an object', value: null }]);
});

test('reports a wrong type once, and does not check the rules around it', () => {
  expect(violations({ days: { grace: 'ten', all: 1 } })).toEqual([
    { rule: 'schema/type', path: 'spec.days.grace', message: 'grace is the string \'ten\', but must be an integer', value: 'ten' },
  ]);
  expect(violations({ size: { unknown: 1 }, map: ['a'] }).map(({ rule, path }) => [rule, path])).toEqual([['schema/type', 'spec.size'], ['schema/type', 'spec.map']]);
});

test('names of JavaScript\'s own objects are names like any other', () => {
  expect(violations(JSON.parse('{"__proto__": {}, "constructor": 1, "map": {"toString": 1}}')).map(({ rule, path }) => [rule, path])).toEqual([
    ['schema/type', 'spec.map.toString'],
    ['schema/unknown-field', 'spec.__proto__'],
    ['schema/unknown-field', 'spec.constructor'],
  ]);
  expect(validate(exampleSchema({ type: 'object', required: ['toString'] }), { spec: {} }).map(({ path }) => path)).toEqual([['spec', 'toString']]);
});

test.each([null, undefined, 'text', []])('%j is no object', (value) => {
  expect(validate(schema, value).map(({ rule, path, fix }) => [rule, path, fix])).toEqual([
    ['schema/type', [], 'Write an object with the fields apiVersion, kind, metadata, spec.'],
  ]);
});

test('the object is not changed', () => {
  const spec = Object.freeze({ ...GOOD.spec, ports: Object.freeze([Object.freeze({ port: 1 }), Object.freeze({ port: 1 })]) });
  expect(validate(schema, Object.freeze({ ...GOOD, spec }))).toHaveLength(1);
});

describe.each([...RELEASES])('the definitions of %s', (release) => {
  const controlPlane = schemaFor(release, 'OpenStackControlPlane')!;

  test('quantities, enums and bounds of a control plane', () => {
    const spec = {
      glance: { template: { glanceAPIs: { default: { replicas: 64, type: 'spilt', storage: { storageRequest: '10G' } } }, databaseInstance: 7 } },
      extraMounts: [{ extraVol: [{ propagation: ['Glance'], mounts: [{ name: 'ceph' }], volumes: 'all' }] }],
    };
    expect(validate(controlPlane, { spec }).filter(({ rule }) => rule !== 'schema/required').map(({ rule, path }) => [rule, path.join('.')])).toEqual([
      ['schema/bounds', 'spec.glance.template.glanceAPIs.default.replicas'],
      ['schema/enum', 'spec.glance.template.glanceAPIs.default.type'],
      ['schema/type', 'spec.glance.template.databaseInstance'],
      ['schema/type', 'spec.extraMounts.0.extraVol.0.volumes'],
    ]);
  });

  test('a route cannot be passed through and allow insecure traffic', () => {
    const tls = { termination: 'passthrough', insecureEdgeTerminationPolicy: 'Allow' };
    const spec = { glance: { apiOverrides: { default: { route: { spec: { tls } } } } } };
    const [violation] = validate(controlPlane, { spec }).filter(({ rule }) => rule === 'schema/rule');
    expect([violation.path.slice(-2), violation.message]).toEqual([
      ['spec', 'tls'],
      'tls violates a rule: cannot have both spec.tls.termination: passthrough and spec.tls.insecureEdgeTerminationPolicy: Allow',
    ]);
  });

  const samples = join(__dirname, '..', '..', '..', 'shared', 'upstream', 'samples');

  (existsSync(samples) ? test : test.skip)('upstream\'s samples break only what is missing or unknown', () => {
    const objects = readdirSync(samples).flatMap((file) => parseAllDocuments(readFileSync(join(samples, file), 'utf8')).map((document) => document.toJS()));
    const judged = objects.map((object) => [schemaFor(release, object.kind), object] as const).filter(([known]) => known !== undefined);
    const rules = new Set(judged.flatMap(([known, object]) => validate(known!, object)).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['schema/required', 'schema/unknown-field']);
  });
});

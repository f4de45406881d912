import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { exampleSchema } from './example-schema';
import { unknownFields } from './unknown-fields';
import { RELEASES } from '../../lib/facts/release';
import { schemaFor } from '../../lib/schemas/schema-for';

const schema = exampleSchema({
  type: 'object',
  properties: {
    size: { type: 'string' },
    list: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    map: { type: 'object', additionalProperties: { type: 'object', properties: { port: { type: 'integer' } } } },
    free: { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true, 'properties': { strict: { type: 'object' } } },
    template: { type: 'object', properties: { size: { type: 'string' }, metadata: { type: 'object' } } },
  },
});

test('an object with only known fields has none', () => {
  expect(unknownFields(schema, {
    apiVersion: 'example.org/v1',
    kind: 'Thing',
    metadata: { name: 'thing', labels: { any: 'label' } },
    spec: { size: '1G', list: [{ name: 'a' }, {}], map: { any: { port: 1 } }, free: { a: { b: [{ c: 1 }] } }, template: null },
    status: { ready: true },
  })).toEqual([]);
});

test('reports each by path, with the similar name', () => {
  expect(unknownFields(schema, {
    extra: 1,
    spec: {
      siz: '1G',
      list: [{ name: 'a' }, { nam: 'b', name: 'b' }, { nmae: 'b' }],
      map: { any: { port: 1, prot: 2 }, other: { prt: 2 } },
      template: { metadata: { labels: {} }, status: {} },
      free: { strict: { looser: 1 } },
    },
  })).toEqual([
    { path: ['extra'] },
    { path: ['spec', 'siz'], nearest: 'size' },
    { path: ['spec', 'list', 1, 'nam'] },
    { path: ['spec', 'list', 2, 'nmae'], nearest: 'name' },
    { path: ['spec', 'map', 'any', 'prot'] },
    { path: ['spec', 'map', 'other', 'prt'], nearest: 'port' },
    { path: ['spec', 'template', 'metadata', 'labels'] },
    { path: ['spec', 'template', 'status'] },
    { path: ['spec', 'free', 'strict', 'looser'] },
  ]);
});

test('does not check the content of a value of the wrong type', () => {
  expect(unknownFields(schema, { spec: { size: { amount: 1 } } })).toEqual([]);
});

test('names of JavaScript\'s own objects are fields like any other', () => {
  expect(unknownFields(schema, JSON.parse('{"spec": {"__proto__": {}, "constructor": 1, "toString": 2}}'))).toEqual([
    { path: ['spec', '__proto__'] },
    { path: ['spec', 'constructor'] },
    { path: ['spec', 'toString'] },
  ]);
});

test('apiVersion and kind are known to every schema', () => {
  const definition = schemaFor('main', 'NetworkAttachmentDefinition')!;
  expect(definition.root.fieldNames).toEqual(['spec']);
  expect(unknownFields(definition, { apiVersion: definition.apiVersion, kind: definition.kind, spec: { config: '{}', kind: 'x' } })).toEqual([{ path: ['spec', 'kind'] }]);
});

test.each([undefined, null, 'text', 1, true, []])('%j is no object and has none', (value) => {
  expect(unknownFields(schema, value)).toEqual([]);
});

const samples = join(__dirname, '..', '..', '..', 'shared', 'upstream', 'samples');

(existsSync(samples) ? test : test.skip).each([...RELEASES])('upstream\'s base has fields that %s does not know', (release) => {
  const object = parse(readFileSync(join(samples, 'base-openstack.yaml'), 'utf8'));
  const fields = unknownFields(schemaFor(release, 'OpenStackControlPlane')!, object).map(({ path, nearest }) => [path.join('.'), nearest]);
  const always = [
    ['spec.heat.template.heatEngine.override', undefined],
    ['spec.telemetry.template.autoscaling.aodh.passwordSelectors', 'passwordSelector'],
    ['spec.telemetry.template.logging.ipaddr', undefined],
  ];
  const buses = [
    ['spec.barbican.template.notificationsBus', undefined],
    ['spec.keystone.template.notificationsBus', undefined],
    ['spec.nova.template.cellTemplates.cell0.messagingBus', undefined],
    ['spec.nova.template.cellTemplates.cell1.messagingBus', undefined],
    ['spec.telemetry.template.autoscaling.aodh.notificationsBus', undefined],
    ['spec.telemetry.template.ceilometer.notificationsBus', undefined],
    ['spec.telemetry.template.cloudkitty.messagingBus', undefined],
  ];
  expect(fields.sort()).toEqual((release === '18.0-fr4' ? [...always, ...buses] : always).sort());
});

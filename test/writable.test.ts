import { ApiObject, JsonPatch, Testing } from 'cdk8s';
import { manifestOf, testChart, testControlPlane } from './synth/synth';
import { ControlPlaneBase } from '../lib/control-plane/base/control-plane-base';
import { MachineConfig } from '../lib/nodes/machine-config';
import { MachinePool } from '../lib/nodes/machine-pool';
import { SystemdUnit } from '../lib/nodes/systemd-unit';
import { writable } from '../lib/writable';

const SMUGGLED = '[Unit]\nDescription=a\u2028          mask: true\n';
const PROBLEM = 'contains U+2028, which ends the line for the API server and PyYAML. Remove the character.';

test('an object that every reader reads as it is written is returned', () => {
  const object = { a: ['yes', 1, null, 'x\n'] };
  expect(writable('a', object)).toBe(object);
});

test('all values that would be read differently are named', () => {
  expect(() => writable('Secret a', { a: '=', b: { c: 'x\u0085y' } })).toThrow(new Error([
    "[Secret a] a: '=' is a keyword of YAML 1.1, which PyYAML rejects. Write another text.",
    "[Secret a] b.c: 'x\\u0085y' contains U+0085, which ends the line for the API server and PyYAML. Remove the character.",
  ].join('\n')));
});

describe('no text of a program smuggles fields into an object', () => {
  test('the contents of a systemd unit', () => {
    expect(() => new SystemdUnit('a.service', { contents: SMUGGLED })).toThrow(new Error(`contents of systemd unit 'a.service' ${PROBLEM}`));
    expect(() => new SystemdUnit('a.service', { dropIns: [{ name: 'b.conf', contents: SMUGGLED }] }))
      .toThrow(new Error(`contents of drop-in 'b.conf' of systemd unit 'a.service' ${PROBLEM}`));
  });

  test('a patch or a name of a MachineConfig', () => {
    const chart = testChart();
    const config = new MachineConfig(chart, 'config', { name: '0o17', pool: MachinePool.MASTER, kernelArguments: ['a=b'] });
    config.apiObject.addJsonPatch(JsonPatch.replace('/spec/kernelArguments/0', SMUGGLED));
    expect(config.apiObject.node.validate()).toEqual([
      "[0o17] metadata.name: '0o17' is a number for the API server, not a text. Write another text.",
      `[0o17] spec.kernelArguments[0]: '[Unit]\\nDescription=a\\u2028          mask: true\\n' ${PROBLEM}`,
    ]);
  });

  test('the text of a service, a base, an overlay and a patch', () => {
    const glance = testControlPlane({ glance: { customServiceConfig: SMUGGLED } });
    expect(() => manifestOf(glance)).toThrow(PROBLEM);
    const base = { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', spec: { dns: { template: { override: { x: SMUGGLED } } } } };
    expect(() => manifestOf(testControlPlane({ base: ControlPlaneBase.fromManifest(base) }))).toThrow('[OpenStackControlPlane openstack] spec.dns.template.override.x: ');
    const overlaid = testControlPlane();
    overlaid.addOverlay({ metadata: { annotations: { a: '0o17' } } });
    expect(() => manifestOf(overlaid)).toThrow("metadata.annotations.a: '0o17' is a number for the API server");
    const patched = testControlPlane();
    patched.apiObject.addJsonPatch(JsonPatch.add('/spec/a', '<<'));
    expect(() => manifestOf(patched)).toThrow("spec.a: '<<' is a keyword");
  });

  test('another object of the chart is judged at synth', () => {
    const { apiObject } = testControlPlane();
    new ApiObject(apiObject.chart, 'other', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { b: SMUGGLED } } as never);
    const value = "'[Unit]\\nDescription=a\\u2028          mask: true\\n'";
    expect(() => Testing.synth(apiObject.chart)).toThrow(`[a] error schema/ambiguous-text: data.b: ${value} ${PROBLEM}`);
  });
});

import { App, Chart, IResolver, JsonPatch, ResolutionContext, Testing } from 'cdk8s';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { JsonObject } from '../../lib/json';

interface Written {
  spec: { ovn: JsonObject & { enabled?: unknown }; glance?: unknown };
}

function controlPlanes(chart: Chart): OpenStackControlPlane[] {
  return ['a', 'b', 'c'].map((name) => new OpenStackControlPlane(chart, name, { name, metadata: { namespace: name } }));
}

function chartOf(...resolvers: IResolver[]): Chart {
  return new Chart(new App({ outdir: 'never-written', resolvers }), 'test');
}

function specs(chart: Chart): Array<Written['spec']> {
  return (Testing.synth(chart) as Written[]).map(({ spec }) => spec);
}

test('control planes over one base have equal fields, and a caller may change those of one', () => {
  const chart = chartOf();
  controlPlanes(chart);
  const [first, second, third] = specs(chart);
  expect(Object.keys(first)).toEqual(Object.keys(first).sort());
  expect([second, third]).toEqual([first, first]);
  first.ovn.enabled = 'changed';
  expect(second.ovn).not.toHaveProperty('enabled', 'changed');
  expect(specs(chart)).toEqual([second, second, second]);
});

test('fields that a program changes are its own', () => {
  const chart = chartOf();
  const [, second, third] = controlPlanes(chart);
  second.addOverlay({ spec: { ovn: { enabled: true }, barbican: null } });
  third.apiObject.addJsonPatch(JsonPatch.replace('/spec/ovn/enabled', true), JsonPatch.remove('/spec/barbican'));
  const [first, ...others] = specs(chart);
  const { barbican: _, ...rest } = first as unknown as JsonObject;
  expect(others).toEqual([{ ...rest, ovn: { ...first.ovn, enabled: true } }, { ...rest, ovn: { ...first.ovn, enabled: true } }]);
});

test('a resolver of the program sees every field of every control plane', () => {
  const seen = new Map<string, string[]>();
  const resolver = { resolve: ({ obj, key, value }: ResolutionContext) => { seen.set(obj.name, [...seen.get(obj.name) ?? [], `${key.join('.')}=${JSON.stringify(value)}`]); } };
  const chart = chartOf(resolver);
  controlPlanes(chart).forEach(({ apiObject }) => apiObject.toJson());
  const [first, second] = [...seen.values()].map((fields) => fields.filter((field) => field.startsWith('spec.ovn')));
  expect(first.length).toBeGreaterThan(5);
  expect(second).toEqual(first);
});

test('without the order of names, cdk8s renders every field', () => {
  process.env.CDK8S_DISABLE_SORT = '1';
  try {
    const chart = chartOf();
    controlPlanes(chart);
    const [first, second] = specs(chart);
    expect(Object.keys(first)).not.toEqual(Object.keys(first).sort());
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  } finally {
    delete process.env.CDK8S_DISABLE_SORT;
  }
});

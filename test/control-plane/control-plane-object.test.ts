import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { ControlPlaneObject, ControlPlaneObjectProps } from '../../lib/control-plane/control-plane-object';
import { JsonObject } from '../../lib/json';
import { deepFreeze, testChart } from '../synth/synth';

const BASE = { apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane' };

interface Made {
  readonly chart: Chart;
  readonly object: ControlPlaneObject;
  readonly written: () => unknown;
}

function made(props: Partial<Omit<ControlPlaneObjectProps, 'patch' | 'revision'>> & { readonly patch?: JsonObject }, chart = testChart()): Made {
  const { patch = { spec: {} }, ...rest } = props;
  const asked = { patch: () => deepFreeze(patch), revision: () => 0 };
  const object = new ControlPlaneObject(chart, 'object', { base: deepFreeze(BASE), isOverlay: false, ...deepFreeze(rest), ...asked });
  return { chart, object, written: () => Testing.synth(chart)[0] };
}

describe('its metadata', () => {
  test('has a name, or the default name', () => {
    expect(made({}).written()).toEqual({ ...BASE, metadata: { name: 'openstack' }, spec: {} });
    expect(made({ base: { ...BASE, metadata: { name: 'base' } } }).written()).toEqual({ ...BASE, metadata: { name: 'base' }, spec: {} });
    expect(made({ base: { ...BASE, metadata: { name: 'base' } }, name: 'own' }).written()).toEqual({ ...BASE, metadata: { name: 'own' }, spec: {} });
  });

  test('keeps the metadata of the base, and takes absent namespace and labels from the chart', () => {
    const metadata = {
      name: 'a',
      labels: { l: '1', x: 'base' },
      annotations: { n: '2' },
      finalizers: ['f'],
      ownerReferences: [{ kind: 'k', name: 'o', uid: 'u', apiVersion: 'v' }],
      resourceVersion: '5',
      generation: 3,
    };
    const chart = (): Chart => new Chart(Testing.app({ outdir: 'never-written' }), 'test', { namespace: 'chart', labels: { x: 'chart', y: 'chart' } });
    expect(made({ base: { ...BASE, metadata } }, chart()).written())
      .toEqual({ ...BASE, metadata: { ...metadata, namespace: 'chart', labels: { l: '1', x: 'base', y: 'chart' } }, spec: {} });
    expect(made({ base: { ...BASE, metadata: { ...metadata, namespace: 'base' } } }, chart()).written()).toMatchObject({ metadata: { namespace: 'base' } });
  });

  test('is the default if the metadata of the base is not an object', () => {
    expect(made({ base: { ...BASE, metadata: 'text' } }).written()).toEqual({ ...BASE, metadata: { name: 'openstack' }, spec: {} });
  });
});

describe('with a base', () => {
  test('the patch applies, including nulls', () => {
    expect(made({
      base: { ...BASE, spec: { kept: 1, gone: { a: 1 }, merged: { a: 1, b: 2 } }, status: { ready: true }, other: [1] },
      patch: { spec: { gone: null, merged: { b: null, c: { d: null } } }, metadata: { labels: { a: 'b' } }, status: null },
    }).written()).toEqual({
      ...BASE, metadata: { name: 'openstack', labels: { a: 'b' } }, spec: { kept: 1, merged: { a: 1, c: {} } }, other: [1],
    });
  });

  test('a patch without a spec applies', () => expect(made({ base: { ...BASE, spec: { a: 1 } }, patch: { x: 1 } }).written()).toMatchObject({ spec: { a: 1 }, x: 1 }));

  test('cdk8s\' own patches apply last', () => {
    const { object, written } = made({ base: { ...BASE, spec: { a: 1 } }, patch: { spec: { b: 2 } } });
    ApiObject.of(object).addJsonPatch(JsonPatch.replace('/spec/b', 3), JsonPatch.remove('/spec/a'));
    expect(written()).toEqual({ ...BASE, metadata: { name: 'openstack' }, spec: { b: 3 } });
  });
});

describe('as an overlay', () => {
  test('the output is the patch, including nulls', () => {
    expect(made({
      isOverlay: true,
      patch: { spec: { gone: null, merged: { b: null, c: { d: null }, e: [1] }, empty: {} }, metadata: { labels: { a: null, b: 'c' } }, status: null },
    }).written()).toEqual({
      ...BASE,
      metadata: { name: 'openstack', labels: { a: null, b: 'c' } },
      spec: { gone: null, merged: { b: null, c: { d: null }, e: [1] }, empty: {} },
      status: null,
    });
  });

  test('fields that cdk8s\' own patches remove stay absent', () => {
    const { object, written } = made({ isOverlay: true, patch: { spec: { a: { b: { c: 1 } }, d: { e: 1 }, f: { g: null, h: 1 } } } });
    object.addJsonPatch(JsonPatch.remove('/spec/a'), JsonPatch.remove('/spec/d/e'));
    expect(written()).toEqual({ ...BASE, metadata: { name: 'openstack' }, spec: { d: {}, f: { g: null, h: 1 } } });
  });

  test('an empty patch gives an empty spec', () => expect(made({ isOverlay: true }).written()).toEqual({ ...BASE, metadata: { name: 'openstack' }, spec: {} }));
});

describe('a preview', () => {
  test('equals the output, and is not rendered twice', () => {
    const chart = testChart();
    const patch = jest.fn(() => ({ spec: { a: 1 } }));
    const object = new ControlPlaneObject(chart, 'object', { base: BASE, isOverlay: false, patch, revision: () => 0 });
    const preview = object._preview();
    const asked = patch.mock.calls.length;
    expect(object.toJson()).toEqual(preview);
    expect(patch).toHaveBeenCalledTimes(asked);
  });

  test('shows the current state', () => {
    const state = { value: 1 };
    const asked = { patch: () => ({ spec: { ...state } }), revision: () => state.value };
    const object = new ControlPlaneObject(testChart(), 'object', { base: BASE, isOverlay: false, ...asked });
    object._preview();
    state.value = 2;
    expect(object.toJson()).toMatchObject({ spec: { value: 2 } });
  });
});

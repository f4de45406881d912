import { ApiObject, App, Chart } from 'cdk8s';
import { Neighbours } from '../../lib/control-plane/other-objects';
import { JUDGED_KINDS } from '../../lib/facts/kinds';

function chartOf(): Chart {
  return new Chart(new App({ outdir: '/nowhere' }), 'chart');
}

function define(chart: Chart, kind: string): ApiObject {
  return new ApiObject(chart, kind, { apiVersion: 'v1', kind });
}

describe('Neighbours', () => {
  test('are of the kinds that the rules look at, in every chart of the app', () => {
    const chart = chartOf();
    const kinds = [...JUDGED_KINDS].filter((kind) => kind !== 'OpenStackControlPlane');
    define(chart, 'OpenStackControlPlane');
    const objects = kinds.map((kind) => define(chart, kind));
    define(chart, 'Service');
    const other = define(new Chart(chart.node.root as App, 'other'), 'Secret');
    expect(Neighbours.of(chart).seenBy({})).toEqual([...objects, other]);
    expect(Neighbours.of(other)).toBe(Neighbours.of(chart));
    expect(Neighbours.of(chartOf())).not.toBe(Neighbours.of(chart));
  });

  test('are looked for once for all that ask, and anew for one that asks again or when told to', () => {
    const chart = chartOf();
    const neighbours = Neighbours.of(chart);
    const [first, second] = [{}, {}];
    const seen = neighbours.seenBy(first);
    const secret = define(chart, 'Secret');
    expect(neighbours.seenBy(second)).toBe(seen);
    expect(neighbours.seenBy(first)).toEqual([secret]);
    const configMap = define(chart, 'ConfigMap');
    neighbours.forget();
    expect(neighbours.seenBy(second)).toEqual([secret, configMap]);
  });
});

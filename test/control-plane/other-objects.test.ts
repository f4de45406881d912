import { ApiObject, App, Chart } from 'cdk8s';
import { OtherObjects } from '../../lib/control-plane/other-objects';
import { JUDGED_KINDS } from '../../lib/facts/operators/kinds';

function chartOf(): Chart {
  return new Chart(new App({ outdir: '/nowhere' }), 'chart');
}

function define(chart: Chart, kind: string): ApiObject {
  return new ApiObject(chart, kind, { apiVersion: 'v1', kind });
}

describe('the other objects of an app', () => {
  test('have the kinds that the rules inspect, and come from every chart', () => {
    const chart = chartOf();
    const kinds = [...JUDGED_KINDS].filter((kind) => kind !== 'OpenStackControlPlane');
    define(chart, 'OpenStackControlPlane');
    const objects = kinds.map((kind) => define(chart, kind));
    define(chart, 'Service');
    const other = define(new Chart(chart.node.root as App, 'other'), 'Secret');
    expect(OtherObjects.inAppOf(chart).readBy({})).toEqual([...objects, other]);
    expect(OtherObjects.inAppOf(other)).toBe(OtherObjects.inAppOf(chart));
    expect(OtherObjects.inAppOf(chartOf())).not.toBe(OtherObjects.inAppOf(chart));
  });

  test('are searched once for all readers, and again after a second call of one reader or after clear()', () => {
    const chart = chartOf();
    const objects = OtherObjects.inAppOf(chart);
    const [first, second] = [{}, {}];
    const found = objects.readBy(first);
    const secret = define(chart, 'Secret');
    expect(objects.readBy(second)).toBe(found);
    expect(objects.readBy(first)).toEqual([secret]);
    const configMap = define(chart, 'ConfigMap');
    objects.clear();
    expect(objects.readBy(second)).toEqual([secret, configMap]);
  });
});

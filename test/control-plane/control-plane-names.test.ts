import { App, Chart, Testing } from 'cdk8s';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { CephClient } from '../../lib/mounts/ceph-client';
import { CephGlance } from '../../lib/patterns/ceph-glance';
import { SwiftGlance } from '../../lib/patterns/swift-glance';

const ceph = CephClient.fromSecretName('ceph-conf-files');
const replaced = '[chart/two/control-plane] writes the OpenStackControlPlane \'openstack\', which [chart/one/control-plane] writes too: the one that '
  + 'is applied last replaces the other. Pass the first control plane to the other ready-made as its property controlPlane, or set another name and namespace.';

describe('control planes of one chart', () => {
  let app: App;
  let warnings: string[];

  beforeEach(() => {
    app = Testing.app();
    warnings = [];
    jest.spyOn(console, 'warn').mockImplementation((text: string) => void warnings.push(text));
  });

  afterEach(() => jest.restoreAllMocks());

  test('two ready-mades that do not share one are an error at synth', () => {
    const chart = new Chart(app, 'chart', { namespace: 'openstack' });
    new CephGlance(chart, 'one', { ceph });
    new SwiftGlance(chart, 'two', { storeId: 'swift' });
    expect(() => app.synth()).toThrow(replaced);
  });

  test('two ready-mades that share one are not', () => {
    const chart = new Chart(app, 'chart');
    const { controlPlane } = new CephGlance(chart, 'one', { ceph });
    new SwiftGlance(chart, 'two', { storeId: 'swift', controlPlane });
    app.synth();
    expect(Testing.synth(chart)).toHaveLength(1);
  });

  test('the same name in several charts, which are several files, is accepted', () => {
    ['dev', 'prod'].forEach((id) => new OpenStackControlPlane(new Chart(app, id, { namespace: 'openstack' }), 'control-plane'));
    expect(() => app.synth()).not.toThrow();
    expect(warnings).toEqual([]);
  });

  test('several names in one namespace are one warning', () => {
    const chart = new Chart(app, 'chart', { namespace: 'openstack' });
    ['a', 'b', 'c'].forEach((name) => new OpenStackControlPlane(chart, name, { name }));
    app.synth();
    expect(warnings).toEqual(["[chart/b] writes the OpenStackControlPlane 'b' into the namespace of 'a' [chart/a], where the "
      + 'operator accepts only one control plane. Give each control plane a namespace of its own, or remove one.']);
  });
});

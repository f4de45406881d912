import { Chart, Testing } from 'cdk8s';
import { KubeOpenStackControlPlane, type OpenStackControlPlaneSpec } from 'cdk8s-openstack-glance/imports/core.openstack.org';
import { KubeKeystoneService } from 'cdk8s-openstack-glance/imports/keystone.openstack.org';
import type { MachineConfigSpec } from 'cdk8s-openstack-glance/imports/machineconfiguration.openshift.io';

test('a field has the name that the cluster uses, and reaches the manifest unchanged', () => {
  const spec: OpenStackControlPlaneSpec = {
    glance: { template: { glanceAPIs: { default: { type: 'split', resources: { limits: { cpu: 2, memory: '1Gi' } } } } } },
    swift: { enabled: false },
  };
  const chart = new Chart(Testing.app(), 'test');
  new KubeOpenStackControlPlane(chart, 'control-plane', { metadata: { name: 'openstack' }, spec });
  expect(Testing.synth(chart)).toEqual([{ ...KubeOpenStackControlPlane.GVK, metadata: { name: 'openstack' }, spec }]);
  expect(KubeOpenStackControlPlane.manifest({ spec })).toEqual({ ...KubeOpenStackControlPlane.GVK, spec });
});

test('a wrong field, type or value does not compile', () => {
  const chart = new Chart(Testing.app(), 'test');
  // @ts-expect-error the field is called glanceAPIs
  const misspelt: OpenStackControlPlaneSpec = { glance: { template: { glanceApis: {} } } };
  // @ts-expect-error the layouts are split, single and edge
  const layout: OpenStackControlPlaneSpec = { glance: { template: { glanceAPIs: { default: { type: 'double' } } } } };
  // @ts-expect-error the arguments are a list
  const kernel: MachineConfigSpec = { kernelArguments: 'quiet' };
  // @ts-expect-error a service has no URL
  new KubeKeystoneService(chart, 'service', { spec: { url: 'http://rgw.example.com' } });
  expect([misspelt, layout, kernel]).toHaveLength(3);
});

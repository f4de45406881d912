import { Chart, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { IOpenStackControlPlane } from '../../lib/control-plane/control-plane-reference';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { Release } from '../../lib/facts/release';
import { RgwObjectStorage } from '../../lib/keystone/rgw-object-storage';
import { ExtraMount } from '../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { SwiftGlance } from '../../lib/patterns/swift-glance';
import { CinderStore } from '../../lib/stores/cinder-store';

const clientImage = `registry.example.com/openstackclient@sha256:${'0'.repeat(64)}`;

/** What a program writes that takes any control plane. */
function moveToRgw(chart: Chart, controlPlane: IOpenStackControlPlane): void {
  new RgwObjectStorage(chart, 'rgw', { controlPlane, host: '172.18.0.100', clientImage, secret: Secret.fromSecretName(chart, 'secret', 'osp-secret') });
  new SwiftGlance(chart, 'glance', { controlPlane, storeId: 'rgw' });
}

describe('a control plane that the program only patches', () => {
  test('is a patch with its name and what the program adds', () => {
    const chart = new Chart(Testing.app(), 'test', { namespace: 'openstack' });
    const controlPlane = OpenStackControlPlane.fromName(chart, 'control-plane', 'cloud', {
      release: Release.MAIN, metadata: { namespace: 'cloud', annotations: { by: 'test' } },
    });
    controlPlane.addOverlay({ spec: { dns: { enabled: true } } });
    controlPlane.glance.addOptions('DEFAULT', { debug: true });
    expect(controlPlane.release).toBe(Release.MAIN);
    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackControlPlane',
      metadata: { name: 'cloud', namespace: 'cloud', annotations: { by: 'test' } },
      spec: { dns: { enabled: true }, glance: { template: { customServiceConfig: '[DEFAULT]\ndebug = true\n' } } },
    }]);
  });

  test('is accepted wherever a whole one is', () => {
    const [patched, whole] = ['patched', 'whole'].map((id) => new Chart(Testing.app(), id));
    moveToRgw(patched, OpenStackControlPlane.fromName(patched, 'control-plane', 'openstack'));
    moveToRgw(whole, new OpenStackControlPlane(whole, 'control-plane'));
    [patched, whole].forEach((chart) => expect((Testing.synth(chart) as { kind: string }[]).map(({ kind }) => kind).sort())
      .toEqual(['ConfigMap', 'Job', 'KeystoneEndpoint', 'KeystoneService', 'OpenStackControlPlane']));
  });

  test('has mounts and node services', () => {
    const chart = Testing.chart();
    const controlPlane = OpenStackControlPlane.fromName(chart, 'control-plane', 'openstack');
    controlPlane.addExtraMount(new ExtraMount({ volume: ExtraVolume.fromSecretName('ca'), mountPath: '/etc/ca' }));
    controlPlane.glance.addStore(new CinderStore('cinder', { multipath: true }));
    expect(controlPlane.nodeServices.machineConfigs.map(({ name }) => name)).toEqual(['99-master-cinder-enable-multipathd']);
    expect(controlPlane.apiObject.toJson().spec.extraMounts).toHaveLength(1);
  });
});

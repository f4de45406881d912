import { Chart, Duration, Testing, Yaml } from 'cdk8s';
import { CephClient, CephCompute, CephComputeProps, OpenStackControlPlane, OptionValue, RbdStore, Release } from '../../lib';
import { RELEASES } from '../../lib/facts/release';
import { rulesOf } from '../rules/lint';

const FSID = '2d1a4b3c-5e6f-4a8b-9c0d-1e2f3a4b5c6d';
const store = new RbdStore('az1', { ceph: CephClient.fromSecretName('ceph-conf-files-az1', { cluster: 'az1' }) });

function synth(props: Partial<CephComputeProps> = {}): any[] {
  const chart = Testing.chart();
  new CephCompute(chart, 'compute', { store, clusterFsid: FSID, ...props });
  return Testing.synth(chart);
}

/** What main says of every store in Ceph. */
const DEPRECATIONS = ['instances/layout-deprecated'];

const novaText = (...lines: string[]): string => `${lines.join('\n')}\n`;

describe('CephCompute', () => {
  test('minimal: a ConfigMap and a service', () => {
    expect(synth()).toEqual([
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'ceph-nova' },
        data: {
          '03-ceph-nova.conf': novaText('[libvirt]', 'images_type = rbd', 'images_rbd_pool = vms', 'images_rbd_ceph_conf = /etc/ceph/az1.conf',
            'images_rbd_glance_store_name = az1', 'rbd_user = openstack', `rbd_secret_uuid = ${FSID}`),
        },
        immutable: false,
      },
      {
        apiVersion: 'dataplane.openstack.org/v1beta1',
        kind: 'OpenStackDataPlaneService',
        metadata: { name: 'nova-custom-ceph' },
        spec: {
          dataSources: [
            { configMapRef: { name: 'ceph-nova' } }, { secretRef: { name: 'nova-cell1-compute-config' } }, { secretRef: { name: 'nova-migration-ssh-key' } },
          ],
          playbook: 'osp.edpm.nova',
          caCerts: 'combined-ca-bundle',
          edpmServiceType: 'nova',
          containerImageFields: ['NovaComputeImage', 'EdpmIscsidImage'],
        },
      },
    ]);
  });

  test('full: a site with an API instance and a cell of its own, and a patch of its node set', () => {
    const [config, service, nodeSet] = synth({
      pool: 'disks',
      user: 'nova',
      glanceEndpoint: 'https://glance-az1-internal.openstack.svc:9292',
      copyTimeout: Duration.minutes(20),
      crossZoneAttach: true,
      cell: 'cell2',
      name: 'az1',
      config: { DEFAULT: { debug: OptionValue.boolean(true) } },
      nodeSet: { name: 'edge-az1', services: ['install-certs', 'libvirt', 'nova', 'telemetry'] },
      release: Release.MAIN,
    });
    expect(config).toMatchObject({
      metadata: { name: 'ceph-nova-az1' },
      data: {
        '03-ceph-nova.conf': novaText('[libvirt]', 'images_type = rbd', 'images_rbd_pool = disks', 'images_rbd_ceph_conf = /etc/ceph/az1.conf',
          'images_rbd_glance_store_name = az1', 'images_rbd_glance_copy_poll_interval = 15', 'images_rbd_glance_copy_timeout = 1200',
          'rbd_user = nova', `rbd_secret_uuid = ${FSID}`, '[glance]', 'endpoint_override = https://glance-az1-internal.openstack.svc:9292',
          'valid_interfaces = internal', '[DEFAULT]', 'debug = true'),
      },
    });
    expect(service).toMatchObject({
      metadata: { name: 'nova-custom-ceph-az1' },
      spec: { dataSources: [{ configMapRef: { name: 'ceph-nova-az1' } }, { secretRef: { name: 'nova-cell2-compute-config' } }, {}], containerImageFields: ['NovaComputeImage'] },
    });
    expect(nodeSet).toEqual({
      apiVersion: 'dataplane.openstack.org/v1beta1',
      kind: 'OpenStackDataPlaneNodeSet',
      metadata: { name: 'edge-az1' },
      spec: {
        services: ['install-certs', 'ceph-client', 'libvirt', 'nova-custom-ceph-az1', 'telemetry'],
        nodeTemplate: {
          extraMounts: [{
            extraVolType: 'Ceph',
            volumes: [{ name: 'ceph', secret: { secretName: 'ceph-conf-files-az1' } }],
            mounts: [{ name: 'ceph', mountPath: '/etc/ceph', readOnly: true }],
          }],
        },
      },
    });
  });

  test('a site does not attach volumes of other zones, and waits 600 seconds for a copy', () => {
    const [{ data }] = synth({ glanceEndpoint: 'https://glance-az1-internal.openstack.svc:9292' });
    expect(data['03-ceph-nova.conf']).toContain('images_rbd_glance_copy_timeout = 600\n');
    expect(data['03-ceph-nova.conf']).toContain('[cinder]\ncross_az_attach = false\n');
  });

  test.each(RELEASES)('judged clean beside the control plane on %s', (release) => {
    const chart = Testing.chart();
    const controlPlane = new OpenStackControlPlane(chart, 'openstack', { release });
    controlPlane.glance.addStore(store);
    new CephCompute(chart, 'compute', { store, clusterFsid: FSID, nodeSet: { name: 'openstack-edpm' }, release });
    const text = Testing.synth(chart).map((object) => Yaml.stringify(object)).join('---\n');
    expect(rulesOf(text, release).filter((rule) => !DEPRECATIONS.includes(rule))).toEqual([]);
  });

  test.each<[string, Partial<CephComputeProps>, string]>([
    ['the id of the cluster', { clusterFsid: 'ceph' }, 'clusterFsid is \'ceph\': use the id that \'ceph fsid\' prints'],
    ['the pool', { pool: 'a\nb' }, 'pool is'],
    ['the user', { user: 'client.nova' }, 'user is \'client.nova\''],
    ['the endpoint', { glanceEndpoint: 'glance-az1' }, 'glanceEndpoint is \'glance-az1\''],
    ['a timeout without an endpoint', { copyTimeout: Duration.minutes(1) }, 'copyTimeout is set without glanceEndpoint'],
    ['a timeout of 0', { copyTimeout: Duration.seconds(0), glanceEndpoint: 'http://glance:9292' }, 'copyTimeout is 0 seconds: use at least 1 second.'],
    ['the cell', { cell: 'Cell 1' }, 'cell is \'Cell 1\''],
    ['the name', { name: 'x'.repeat(47) }, 'name is'],
    ['the node set', { nodeSet: { name: 'a b' } }, 'nodeSet.name is \'a b\''],
    ['its services', { nodeSet: { name: 'edpm', services: ['nova'] } }, 'nodeSet.services lacks \'libvirt\''],
  ])('refuses %s', (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });

  test('the names fit into a label', () => {
    expect(() => new CephCompute(new Chart(Testing.app(), 'c'), 'compute', { store, clusterFsid: FSID, name: 'x'.repeat(46) })).not.toThrow();
  });
});

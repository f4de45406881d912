import { Chart, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { RgwObjectStorage, RgwObjectStorageProps } from '../../lib/keystone/rgw-object-storage';
import { roleScript } from '../../lib/keystone/role-script';

const clientImage = `registry.example.com/openstackclient@sha256:${'0'.repeat(64)}`;

type Options = Partial<Omit<RgwObjectStorageProps, 'controlPlane' | 'secret'>>;

function synth(options: Options = {}, base = ControlPlaneBase.none()): Record<string, any> {
  const chart = new Chart(Testing.app({ outdir: '/nowhere' }), 'chart', { disableResourceNameHashes: true });
  const controlPlane = new OpenStackControlPlane(chart, 'control-plane', { base });
  const secret = Secret.fromSecretName(chart, 'passwords', 'osp-secret');
  new RgwObjectStorage(chart, 'object-storage', { host: '172.18.0.100', clientImage, ...options, controlPlane, secret });
  return Object.fromEntries(Testing.synth(chart).map((object) => [object.kind, object]));
}

const DEFAULT_ASSIGNMENTS = [
  { role: 'member', user: 'swift', project: 'service' },
  { role: 'admin', user: 'swift', project: 'service' },
  { role: 'swiftoperator', user: 'admin', project: 'admin' },
];

describe('RgwObjectStorage', () => {
  test('with a host only', () => {
    const { KeystoneService, KeystoneEndpoint, ConfigMap, OpenStackControlPlane: controlPlane } = synth();
    expect(KeystoneService).toEqual({
      apiVersion: 'keystone.openstack.org/v1beta1',
      kind: 'KeystoneService',
      metadata: { name: 'swift' },
      spec: {
        enabled: true,
        serviceName: 'swift',
        serviceType: 'object-store',
        serviceDescription: 'Object storage by Ceph RGW',
        serviceUser: 'swift',
        secret: 'osp-secret',
        passwordSelector: 'SwiftPassword',
      },
    });
    const url = 'http://172.18.0.100:8080/swift/v1/AUTH_%(tenant_id)s';
    expect(KeystoneEndpoint).toEqual({
      apiVersion: 'keystone.openstack.org/v1beta1',
      kind: 'KeystoneEndpoint',
      metadata: { name: 'swift' },
      spec: { serviceName: 'swift', endpoints: { internal: url, public: url } },
    });
    expect(ConfigMap.data).toEqual({
      'roles.sh': roleScript(['swiftoperator', 'ResellerAdmin'], DEFAULT_ASSIGNMENTS, '/etc/openstack-authorities/tls-ca-bundle.pem'),
    });
    expect(controlPlane.spec).toEqual({ swift: { enabled: false } });
  });

  test('with everything', () => {
    const { KeystoneService, KeystoneEndpoint, ConfigMap, Job } = synth({
      host: 'rgw.internal',
      publicHost: 'fd00::1',
      port: 8443,
      tls: true,
      passwordSelector: 'RgwPassword',
      serviceUser: 'rgw',
      serviceName: 'rgw',
      roles: ['operator'],
      roleAssignments: [{ role: 'operator', user: 'rgw', project: 'service' }],
      clientImage: 'registry.example.com/openstackclient:18.0.6',
    });
    expect(KeystoneService.spec).toEqual({
      enabled: true,
      serviceName: 'rgw',
      serviceType: 'object-store',
      serviceDescription: 'Object storage by Ceph RGW',
      serviceUser: 'rgw',
      secret: 'osp-secret',
      passwordSelector: 'RgwPassword',
    });
    expect(KeystoneEndpoint.spec).toEqual({
      serviceName: 'rgw',
      endpoints: {
        internal: 'https://rgw.internal:8443/swift/v1/AUTH_%(tenant_id)s',
        public: 'https://[fd00::1]:8443/swift/v1/AUTH_%(tenant_id)s',
      },
    });
    expect(ConfigMap.data['roles.sh']).toContain("readonly assigned_roles=('operator')");
    expect(Job.spec.template.spec.containers[0].image).toBe('registry.example.com/openstackclient:18.0.6');
  });

  test('the job has the files of the operators\' own client, and no password', () => {
    const { ConfigMap, Job } = synth();
    expect(Job.metadata.name).toBe(ConfigMap.metadata.name);
    const { containers: [container], volumes, restartPolicy } = Job.spec.template.spec;
    expect(restartPolicy).toBe('OnFailure');
    expect(container.image).toBe(clientImage);
    expect(container.command).toEqual(['/bin/bash', '/scripts/roles.sh']);
    expect(container.env).toEqual([{ name: 'OS_CLOUD', value: 'default' }, { name: 'HOME', value: '/tmp' }]);
    expect(container.volumeMounts).toEqual([
      { mountPath: '/scripts', name: 'scripts', readOnly: true },
      { mountPath: '/etc/openstack/clouds.yaml', name: 'clouds', readOnly: true, subPath: 'clouds.yaml' },
      { mountPath: '/etc/openstack/secure.yaml', name: 'secure', readOnly: true, subPath: 'secure.yaml' },
      { mountPath: '/etc/openstack-authorities', name: 'authorities', readOnly: true },
    ]);
    expect(volumes).toEqual([
      { name: 'scripts', configMap: { name: ConfigMap.metadata.name } },
      { name: 'clouds', configMap: { name: 'openstack-config' } },
      { name: 'secure', secret: { secretName: 'openstack-config-secret' } },
      { name: 'authorities', secret: { secretName: 'combined-ca-bundle', optional: true } },
    ]);
  });

  test('a new script or image creates a new job, because a job is immutable', () => {
    const name = (options: Options): string => synth(options).Job.metadata.name;
    expect(name({})).toBe(name({ host: '172.18.0.101' }));
    expect(new Set([name({}), name({ roles: ['other'] }), name({ clientImage: 'other:1.2.3' })]).size).toBe(3);
    expect(name({})).toMatch(/^swift-roles-[0-9a-f]{8}$/);
  });

  test('disables Swift over any base', () => {
    expect(synth({}, ControlPlaneBase.networkIsolation()).OpenStackControlPlane.spec.swift.enabled).toBe(false);
  });

  test.each<[Options, string]>([
    [{ host: 'a b' }, 'host is \'a b\': use a host name, an IPv4 address, or an IPv6 address without brackets.'],
    [{ publicHost: '[::1]' }, 'publicHost is \'[::1]\': use a host name, an IPv4 address, or an IPv6 address without brackets.'],
    [{ tls: 'no' as unknown as boolean }, 'tls is \'no\': use true or false.'],
    [{ port: 0 }, 'port is 0: use a whole number from 1 to 65535.'],
    [{ passwordSelector: 'a/b' }, 'passwordSelector is \'a/b\': use at most 253 letters, digits, \'-\', \'_\' and \'.\', as a key of a Secret must be.'],
    [{ serviceUser: '' }, 'serviceUser is \'\': use text that is not empty, on one line and without control characters.'],
    [{ clientImage: '-x' }, 'clientImage is \'-x\': use the name of an image with its digest, such as \'registry.example.com/openstackclient@sha256:…\'.'],
    [{ clientImage: 'a:latest' }, 'clientImage is \'a:latest\', which can mean another image later: add its digest (@sha256:…), or use a tag of one build.'],
    [{ roles: [] }, 'roles is empty: give at least one.'],
    [{ roles: ['a\nb'] }, 'roles is \'a\\nb\': use text that is not empty, on one line and without control characters.'],
    [
      { roleAssignments: [{ role: '', user: 'u', project: 'p' }] },
      'role of roleAssignments is \'\': use text that is not empty, on one line and without control characters.',
    ],
    [
      { roleAssignments: [{ role: 'r', user: '', project: 'p' }] },
      'user of roleAssignments is \'\': use text that is not empty, on one line and without control characters.',
    ],
    [
      { roleAssignments: [{ role: 'r', user: 'u', project: '' }] },
      'project of roleAssignments is \'\': use text that is not empty, on one line and without control characters.',
    ],
  ])('refuses %j', (options, message) => {
    expect(() => synth(options)).toThrow(new Error(`[chart/object-storage]: ${message}`));
  });

  test('refuses a malformed service name', () => {
    expect(() => synth({ serviceName: 'Swift' })).toThrow('serviceName is \'Swift\'');
  });
});

import { Duration, Size } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { secretsNamed } from './synth';
import {
  ApiLayout, Backend, CephBackend, CephClient, CinderStore, CinderStoreCredentials, ControlPlaneBase, CustomBackend, CustomStore,
  EndpointType, ExtraMount, ExtraVolume, FileStore, GlanceStorage, HttpStore, LvmIscsiBackend, LvmNvmeTcpBackend, NfsBackend,
  OpenStackControlPlane, OptionValue, Propagation, RbdStore, Release, S3Credentials, S3Store, S3UrlFormat, ServiceOverride, Store, SwiftStore,
} from '../../lib';
import { isAtLeast } from '../../lib/facts/release';
import { MINIMAL } from '../cinder/san/arrays';

/** A store of every type, with every property that a release takes. */
export function everyStore(scope: Construct, release: Release): Store[] {
  const weight = release === Release.MAIN ? 1 : undefined;
  const common = { description: 'A store', weight, propagation: [Propagation.GLANCE_API] };
  const password = Secret.fromSecretName(scope, 'cinder-password', 'cinder-password');
  return [
    new RbdStore('ceph', { ...common, ceph: CephClient.fromSecretName('ceph'), pool: 'a', user: 'b', chunkSize: Size.mebibytes(4), sparseUpload: true }),
    new RbdStore('ceph-2', { ceph: CephClient.fromSecretName('ceph-2', { cluster: 'two', user: 'u', confKey: 'conf', keyringKey: 'keyring' }) }),
    new RbdStore('ceph-3', { ceph: CephClient.fromSecretName('ceph-3', { mountPath: '/etc/ceph-3' }) }),
    new FileStore('nfs', {
      ...common,
      volume: ExtraVolume.nfs({ server: '172.18.0.5', path: '/nfs', readOnly: true }),
      directory: '/mnt/nfs',
      filePermissions: '0640',
      chunkSize: Size.kibibytes(64),
      sparseUpload: true,
      metadataFile: '/etc/meta.json',
    }),
    new FileStore('directories', {
      directories: [
        { path: '/mnt/a', priority: 1, volume: ExtraVolume.fromPersistentVolumeClaimName('a', { readOnly: true }) },
        { path: '/mnt/b', volume: ExtraVolume.fromPersistentVolumeClaimName('b') },
      ],
    }),
    new SwiftStore('swift', {
      ...common,
      project: 'a',
      user: 'b',
      region: 'c',
      endpointType: EndpointType.ADMIN,
      serviceType: 'd',
      endpoint: 'https://e',
      container: 'f',
      createContainer: false,
      multipleContainersSeed: 1,
      largeObjectSize: Size.gibibytes(1),
      largeObjectChunkSize: Size.mebibytes(10),
      retryGetCount: 1,
      expireSoonInterval: Duration.minutes(1),
      caCertificatesFile: '/g',
      verifyCertificate: false,
    }),
    ...(isAtLeast(release, Release.RHOSO_18_0_FR5) ? [new SwiftStore('swift-credential', { applicationCredential: true })] : []),
    new S3Store('bucket', {
      ...common,
      credentials: S3Credentials.fromSecret(Secret.fromSecretName(scope, 's3-keys', 's3-keys')),
      host: 'https://s3.example.org',
      bucket: 'images',
      createBucket: true,
      region: 'a',
      urlFormat: S3UrlFormat.PATH,
      largeObjectSize: Size.gibibytes(1),
      largeObjectChunkSize: Size.mebibytes(5),
      threadPools: 2,
    }),
    new HttpStore('http', { ...common, caCertificatesFile: '/a', verifyCertificate: false, proxies: { http: 'a:1' } }),
    new CinderStore('lvm', {
      ...common,
      credentials: CinderStoreCredentials.user(password, { user: 'a', project: 'b', userDomain: 'c', projectDomain: 'd' }),
      volumeType: 'a',
      catalogInfo: 'a::adminURL',
      region: 'b',
      multipath: true,
      enforceMultipath: true,
      extendAttached: true,
      httpRetries: 1,
      stateTransitionTimeout: Duration.minutes(1),
      mountPointBase: '/a',
      caCertificatesFile: '/b',
      verifyCertificate: false,
    }),
    new CustomStore('esx', {
      ...common,
      type: 'vmware',
      options: { vmware_server_host: OptionValue.string('a') },
      customServiceConfigSecrets: secretsNamed('esx'),
      extraMounts: [new ExtraMount({
        volume: ExtraVolume.fromSecretNames(['x', 'y'], { defaultMode: '0440', name: 'esx' }),
        mountPath: '/etc/esx',
        readOnly: true,
        subPath: 'sub',
        propagation: [Propagation.GLANCE],
        extraVolType: 'Esx',
        name: 'v2',
        region: 'r2',
      })],
    }),
  ];
}

/** A control plane with a store and a back-end of every type, several API instances, and every property. */
export function wholeControlPlane(scope: Construct, release: Release, base?: ControlPlaneBase): OpenStackControlPlane {
  const secret = (name: string) => Secret.fromSecretName(scope, `secret-${name}`, name);
  const config = { DEFAULT: { debug: OptionValue.boolean(true) } };
  const addresses = { addressPool: 'internalapi', addresses: ['172.17.0.90', 'fd00::90'], sharedIp: 'internalapi' };
  const controlPlane = new OpenStackControlPlane(scope, 'whole', {
    name: 'whole',
    release,
    base,
    ...(isAtLeast(release, Release.RHOSO_18_0_FR5)
      && { applicationCredential: { expirationDays: 30, gracePeriodDays: 10, roles: ['service'], unrestricted: true } }),
    glance: {
      databaseInstance: 'openstack',
      databaseAccount: 'glance-1',
      secret: secret('glance'),
      serviceUser: 'glance-1',
      keystoneEndpoint: 'default',
      storage: GlanceStorage.persistentVolumeClaim(Size.gibibytes(20), { storageClass: 'fast' }),
      customServiceConfigSecrets: [secret('more')],
      customServiceConfig: '[oslo_policy]\nenforce_scope = true\n',
      config,
      apis: {
        default: {
          layout: ApiLayout.SPLIT,
          replicas: 3,
          networkAttachments: ['storage'],
          internalService: ServiceOverride.metalLb(addresses),
          publicService: ServiceOverride.metalLb({ addressPool: 'public' }),
          storage: GlanceStorage.fromRequest('5G'),
          customServiceConfigSecrets: [secret('default')],
          config: { DEFAULT: { workers: OptionValue.integer(2) } },
        },
        edge: { layout: ApiLayout.EDGE, storage: GlanceStorage.external() },
        files: {},
      },
    },
    cinder: { databaseInstance: 'openstack', databaseAccount: 'cinder-1', secret: secret('cinder'), config, backup: { replicas: 1, networkAttachments: ['storage'], config } },
    extraMounts: [
      new ExtraMount({ volume: ExtraVolume.fromConfigMapName('map', { items: { a: 'b' }, defaultMode: '0400' }), mountPath: '/etc/map' }),
      new ExtraMount({ volume: ExtraVolume.fromSecretName('secret', { items: { a: 'b' }, name: 'named' }), mountPath: '/etc/secret' }),
    ],
  });
  everyStore(scope, release).forEach((store) => controlPlane.glance.addStore(store));
  controlPlane.glance.addApi('files').addStore(new FileStore('local'));
  everyBackend().forEach((backend) => controlPlane.cinder.addBackend(backend));
  return controlPlane;
}

/** A back-end of every type. */
export function everyBackend(): Backend[] {
  const common = { networkAttachments: ['storage'], nodeSelector: { a: 'b' }, replicas: 1, resourceLimits: { memory: '1Gi' }, resourceRequests: { cpu: '100m' } };
  return [
    new CephBackend('ceph', { ...common, ceph: CephClient.fromSecretName('ceph') }),
    new NfsBackend('nfs', { ...common, server: '172.18.0.5', path: '/nfs' }),
    new LvmIscsiBackend('lvm-iscsi', { targetAddress: '172.18.0.5' }),
    new LvmNvmeTcpBackend('lvm-nvme-tcp', { targetAddress: '172.18.0.5' }),
    ...MINIMAL,
    new CustomBackend('any', { ...common, driver: 'any.Driver', options: { a: OptionValue.string('b') } }),
  ];
}

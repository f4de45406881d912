import { Duration } from 'cdk8s';
import { ARRAY, CA, CREDENTIALS, FC, FULL, HITACHI, HPE_3PAR, ISCSI, MINIMAL, NETAPP, NVME_ROCE, NVME_TCP, POWERMAX } from './arrays';
import { ArrayTls } from '../../../lib/cinder/san/array-tls';
import { EternusBackend } from '../../../lib/cinder/san/eternus-backend';
import { HitachiVspBackend } from '../../../lib/cinder/san/hitachi-vsp-backend';
import { Hpe3ParBackend } from '../../../lib/cinder/san/hpe-3par-backend';
import { InfiniBoxBackend } from '../../../lib/cinder/san/infinibox-backend';
import { NetAppBackend } from '../../../lib/cinder/san/netapp-backend';
import { NetAppNfsBackend } from '../../../lib/cinder/san/netapp-nfs-backend';
import { NimbleBackend } from '../../../lib/cinder/san/nimble-backend';
import { PowerFlexBackend } from '../../../lib/cinder/san/powerflex-backend';
import { PowerMaxBackend } from '../../../lib/cinder/san/powermax-backend';
import { PowerStoreBackend } from '../../../lib/cinder/san/powerstore-backend';
import { PureBackend } from '../../../lib/cinder/san/pure-backend';
import { StorwizeBackend } from '../../../lib/cinder/san/storwize-backend';
import { UnityBackend } from '../../../lib/cinder/san/unity-backend';
import { Release } from '../../../lib/facts/release';
import { OptionValue } from '../../../lib/oslo/value/option-value';
import { secretsNamed, testControlPlane } from '../../synth/synth';
import { specOf, overlayWith, volumeTextOf } from '../written';

describe('files in the pod', () => {
  const mount = (secret: string, key: string, mountPath: string, propagation: string) => ({
    extraVolType: 'Undefined',
    propagation: [propagation],
    volumes: [{ name: secret, secret: { secretName: secret, items: [{ key, path: key }] } }],
    mounts: [{ name: secret, mountPath, readOnly: true }],
  });

  test.each([
    ['pure', mount('array-ca', 'ca.crt', '/etc/cinder-tls/pure', 'pure')],
    ['powerflex', mount('array-ca', 'flex.pem', '/etc/cinder-tls/powerflex', 'powerflex')],
    ['eternus', mount('array', 'dx.xml', '/etc/cinder-eternus/eternus', 'eternus')],
  ])('%s', (name, expected) => {
    const spec = specOf(overlayWith(FULL.find((backend) => backend.name === name)!));
    expect(spec).toMatchObject({ cinder: { template: { extraMounts: [{ name: 'v1', region: 'r1', extraVol: [expected] }] } } });
  });

  test('the client of PowerFlex finds its file wherever volumes are attached', () => {
    const spec = specOf(overlayWith(FULL.find(({ name }) => name === 'powerflex')!));
    expect(spec.extraMounts).toMatchObject([{
      extraVol: [{ propagation: ['CinderVolume', 'CinderBackup', 'GlanceAPI'], mounts: [{ mountPath: '/opt/emc/scaleio/openstack' }] }],
    }]);
  });
});

test('NVMe of a Pure FlashArray has two transports', () => {
  const section = (transport: typeof NVME_TCP | typeof NVME_ROCE) => volumeTextOf(new PureBackend('pure', { ...ARRAY, transport, cidrs: ['fd00::/64'] }));
  expect(section(NVME_TCP)).toContain('PureNVMEDriver\npure_nvme_transport = tcp\npure_nvme_cidr_list = fd00::/64\n');
  expect(section(NVME_ROCE)).toContain('PureNVMEDriver\npure_nvme_transport = roce\npure_nvme_cidr_list = fd00::/64\n');
});

describe('releases', () => {
  const onMain = (backend: PowerMaxBackend | NetAppBackend | NetAppNfsBackend | EternusBackend) => {
    const controlPlane = testControlPlane({ release: Release.MAIN });
    controlPlane.cinder.addBackend(backend);
    return JSON.stringify(specOf(controlPlane).cinder);
  };

  test('NVMe-TCP of PowerMax is new in main', () => {
    const backend = new PowerMaxBackend('powermax', { ...POWERMAX, transport: NVME_TCP });
    expect(onMain(backend)).toContain('powermax.nvme_tcp.PowerMaxNVMETCPDriver');
    expect(() => volumeTextOf(backend)).toThrow(new Error("back-end 'powermax': transport is NVME_TCP, but Cinder of release 18.0-fr6 has no such driver for PowerMax: "
      + 'use SanTransport.ISCSI or SanTransport.FC.'));
  });

  test('the verification of NetApp is new in main', () => {
    const tls = ArrayTls.withCa(CA);
    for (const backend of [
      new NetAppBackend('ontap', { ...NETAPP, transport: ISCSI, tls }),
      new NetAppNfsBackend('ontap', { ...NETAPP, exportHost: 'a', exportPath: '/a', tls }),
    ]) {
      expect(onMain(backend)).toContain('netapp_ssl_cert_verify = true\\nnetapp_ssl_cert_path = /etc/cinder-tls/ontap/ca.crt');
      expect(() => volumeTextOf(backend)).toThrow("back-end 'ontap': tls is given, but the driver of release 18.0-fr6 has no option for it: remove tls, or use release main or later.");
    }
  });

  test('ETERNUS uses the password in its file on every release', () => {
    expect(onMain(new EternusBackend('eternus', { configFile: CREDENTIALS, transport: FC }))).toContain('fujitsu_passwordless = false');
  });
});

const ROCE = NVME_ROCE;
const NO_TLS = 'tls has no effect, because the driver of this array has no options to verify certificates: remove tls.';
test.each<[string, () => unknown, string]>([
  ['a transport', () => new NetAppBackend('a', { ...NETAPP, transport: ROCE }), "transport is 'nvme-roce': use 'iscsi', 'fc' or 'nvme-tcp'."],
  ['a transport', () => new UnityBackend('a', { ...ARRAY, transport: NVME_TCP }), "transport is 'nvme-tcp': use 'iscsi' or 'fc'."],
  ['a transport', () => new EternusBackend('a', { configFile: CREDENTIALS, transport: NVME_TCP }), "transport is 'nvme-tcp': use 'iscsi' or 'fc'."],
  ['a Secret', () => new NimbleBackend('a', { ...ARRAY, credentials: secretsNamed('A')[0], transport: FC }), "credentials is 'A': use at most 253"],
  ['a Secret', () => new NetAppNfsBackend('a', { ...NETAPP, credentials: secretsNamed('A')[0], exportHost: 'a', exportPath: '/a' }), "credentials is 'A': use at most 253"],
  ['a Secret', () => new PowerFlexBackend('a', { ...ARRAY, credentials: secretsNamed('A')[0], storagePools: ['a:b'] }), "credentials is 'A': use at most 253"],
  ['an address', () => new PowerStoreBackend('a', { ...ARRAY, managementAddress: 'a b', transport: FC }), "managementAddress is 'a b': "],
  ['a port', () => new PowerMaxBackend('a', { ...POWERMAX, transport: FC, port: 0 }), 'port is 0: use a whole number from 1 to 65535.'],
  ['a serial number', () => new PowerMaxBackend('a', { ...POWERMAX, transport: FC, array: '1' }), "array is '1': use the serial number of the array, 12 digits."],
  ['no port group', () => new PowerMaxBackend('a', { ...POWERMAX, transport: FC, portGroups: [] }), 'portGroups is empty: give at least one, or leave it out.'],
  ['a port twice', () => new PowerStoreBackend('a', { ...ARRAY, transport: FC, ports: ['x', 'x'] }), "ports holds 'x' twice: give each once."],
  ['networks of FC', () => new PureBackend('a', { ...ARRAY, transport: FC, cidrs: ['10.0.0.0/8'] }), 'cidrs has no effect with SanTransport.FC: remove cidrs.'],
  ['a network', () => new PureBackend('a', { ...ARRAY, transport: ISCSI, cidrs: ['10.0.0.0/33'] }), "cidrs is '10.0.0.0/33': use a network such as '172.18.0.0/24'."],
  ['CHAP without iSCSI', () => new PureBackend('a', { ...ARRAY, transport: NVME_TCP, chap: true }), 'chap has no effect without SanTransport.ISCSI: remove chap.'],
  ['pools', () => new PowerFlexBackend('a', { ...ARRAY, storagePools: ['a'] }), "storagePools is 'a': use at least one DOMAIN:POOL, without blanks and commas."],
  ['pools', () => new PowerFlexBackend('a', { ...ARRAY, storagePools: [] }), 'storagePools is '],
  ['a ratio', () => new PowerFlexBackend('a', { ...ARRAY, storagePools: ['a:b'], maxOverSubscription: 11 }), 'maxOverSubscription is 11: use a number from 1 to 10.'],
  ['the other ratio', () => new PowerFlexBackend('a', { ...ARRAY, storagePools: ['a:b'], maxOverSubscriptionRatio: 2 }),
    'maxOverSubscriptionRatio has no effect for PowerFlex: use maxOverSubscription.'],
  ['TLS without a file', () => new PowerFlexBackend('a', { ...ARRAY, storagePools: ['a:b'], tls: ArrayTls.verified() }),
    'tls is ArrayTls.verified(), but the driver needs a file with the authorities: use ArrayTls.withCa().'],
  ['no addresses', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: ISCSI }), 'addresses is missing: SanTransport.ISCSI needs the iSCSI target addresses of the array.'],
  ['addresses of FC', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: FC, addresses: ['10.0.0.1'] }), 'addresses has no effect with SanTransport.FC: remove it.'],
  ['CHAP of FC', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: FC, chap: true }), 'chap has no effect with SanTransport.FC: remove it.'],
  ['an IPv6 address', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: ISCSI, addresses: ['fd00::1'] }),
    "addresses is 'fd00::1': use an IPv4 address, with an optional port, such as '172.18.0.20:3260'."],
  ['an API URL', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: FC, apiUrl: '10.0.0.1' }), "apiUrl is '10.0.0.1': use a URL"],
  ['hours', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: FC, snapshotExpiration: Duration.minutes(90) }), 'snapshotExpiration is 1.5 hours: use a whole number of hours, at least 1.'],
  ['retention alone', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: FC, snapshotRetention: Duration.hours(1) }),
    'snapshotExpiration must be given together with snapshotRetention, and must be longer.'],
  ['a storage id', () => new HitachiVspBackend('a', { ...HITACHI, transport: FC, storageId: 'x' }), "storageId is 'x': use the product number of the array, digits only."],
  ['a range', () => new HitachiVspBackend('a', { ...HITACHI, transport: FC, ldevRange: '1' }), "ldevRange is '1': use two numbers with '-' between them, such as '1000-2000' or '00:03:E8-00:07:D0'."],
  ['a speed', () => new HitachiVspBackend('a', { ...HITACHI, transport: FC, copySpeed: 16 }), 'copySpeed is 16: use a whole number from 1 to 15.'],
  ['delete without create', () => new HitachiVspBackend('a', { ...HITACHI, transport: FC, deleteGroups: true }),
    'deleteGroups is true, but createGroups is not: set createGroups too, or remove deleteGroups.'],
  ['CHAP of FC', () => new HitachiVspBackend('a', { ...HITACHI, transport: FC, chap: true }), 'chap has no effect with SanTransport.FC: remove chap.'],
  ['a real size', () => new StorwizeBackend('a', { ...ARRAY, pools: ['a'], transport: FC, realSize: -2 }), 'realSize is -2: use a whole number from -1 to 100.'],
  ['a grain size', () => new StorwizeBackend('a', { ...ARRAY, pools: ['a'], transport: FC, grainSize: 16 }), 'grainSize is 16: use 8, 32, 64, 128 or 256.'],
  ['an I/O group', () => new StorwizeBackend('a', { ...ARRAY, pools: ['a'], transport: FC, ioGroups: ['x'] }), "ioGroups is 'x': use the numbers of I/O groups, such as '0'."],
  ['compressed thick volumes', () => new StorwizeBackend('a', { ...ARRAY, pools: ['a'], transport: FC, realSize: -1, compression: true }),
    'compression is true, but realSize is -1: compressed volumes are thin; use a realSize from 0 to 100.'],
  ['CHAP of FC', () => new StorwizeBackend('a', { ...ARRAY, pools: ['a'], transport: FC, chap: false }), 'chap has no effect with SanTransport.FC: remove chap.'],
  ['no network spaces', () => new InfiniBoxBackend('a', { ...ARRAY, pool: 'a', transport: ISCSI }), 'networkSpaces is missing: SanTransport.ISCSI needs the network spaces of the iSCSI targets.'],
  ['network spaces of FC', () => new InfiniBoxBackend('a', { ...ARRAY, pool: 'a', transport: FC, networkSpaces: ['a'] }), 'networkSpaces has no effect with SanTransport.FC: remove it.'],
  ['TLS of InfiniBox', () => new InfiniBoxBackend('a', { ...ARRAY, pool: 'a', transport: FC, tls: ArrayTls.insecure() }), NO_TLS],
  ['TLS of 3PAR', () => new Hpe3ParBackend('a', { ...HPE_3PAR, transport: FC, tls: ArrayTls.verified() }), NO_TLS],
  ['TLS of Storwize', () => new StorwizeBackend('a', { ...ARRAY, pools: ['a'], transport: FC, tls: ArrayTls.verified() }), NO_TLS],
  ['a key', () => new EternusBackend('a', { configFile: CREDENTIALS, configKey: 'a/b', transport: FC }), "configKey is 'a/b': use at most 253"],
  ['an export', () => new NetAppNfsBackend('a', { ...NETAPP, exportHost: 'a b', exportPath: '/a' }), "exportHost is 'a b': "],
  ['a zone', () => new NimbleBackend('a', { ...ARRAY, transport: FC, availabilityZone: '' }), "availabilityZone is '': use text that is not empty"],
  ['a percentage', () => new NimbleBackend('a', { ...ARRAY, transport: FC, reservedPercentage: 101 }), 'reservedPercentage is 101: use a whole number from 0 to 100.'],
  ['a ratio', () => new NimbleBackend('a', { ...ARRAY, transport: FC, maxOverSubscriptionRatio: 0.5 }), 'maxOverSubscriptionRatio is 0.5: use a number of at least 1.'],
  ['a topology', () => new NimbleBackend('a', { ...ARRAY, transport: FC, topology: 'A' }), "topology is 'A': use at most 253"],
])('%#: %s is refused', (_what, make, message) => {
  expect(make).toThrow(`back-end 'a': ${message}`);
});

test('the key of a certificate', () => {
  expect(() => ArrayTls.withCa(CA, 'a/b')).toThrow("key is 'a/b'");
});

test('what every back-end has', () => {
  const backend = new NimbleBackend('nimble', {
    ...ARRAY,
    transport: FC,
    availabilityZone: 'az1',
    reservedPercentage: 10,
    maxOverSubscriptionRatio: 2,
    enforceMultipath: true,
    topology: 'spread',
    options: { backend_stats_polling_interval: OptionValue.integer(30) },
    customServiceConfigSecrets: secretsNamed('more'),
  });
  expect(specOf(overlayWith(backend))).toMatchObject({
    cinder: {
      template: {
        cinderVolumes: {
          nimble: {
            topologyRef: { name: 'spread' },
            customServiceConfigSecrets: ['array', 'more'],
            customServiceConfig: expect.stringContaining([
              'san_ip = 10.0.0.1', 'backend_stats_polling_interval = 30', 'volume_backend_name = nimble', 'backend_availability_zone = az1', 'reserved_percentage = 10',
              'max_over_subscription_ratio = 2', 'enforce_multipath_for_image_xfer = true',
            ].join('\n')),
          },
        },
      },
    },
  });
});

test('an option that the back-end writes itself is refused', () => {
  expect(() => volumeTextOf(new NimbleBackend('nimble', { ...ARRAY, transport: FC, options: { san_ip: OptionValue.string('a') } }))).toThrow(
    "back-end 'nimble': options holds 'san_ip', which the back-end writes itself: use its property instead.");
});

test.each([...MINIMAL, ...FULL].map((backend) => [backend.name, backend] as const))('%s passes the judge', (_name, backend) => {
  const controlPlane = testControlPlane();
  controlPlane.cinder.addBackend(backend);
  expect(controlPlane.node.validate()).toEqual([]);
});

import { Duration } from 'cdk8s';
import { Backend } from '../../../lib/cinder/backend';
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
import { PureBackend, PureHostPersonality } from '../../../lib/cinder/san/pure-backend';
import { SanTransport } from '../../../lib/cinder/san/san-transport';
import { StorwizeBackend } from '../../../lib/cinder/san/storwize-backend';
import { UnityBackend } from '../../../lib/cinder/san/unity-backend';
import { secretsNamed } from '../../synth/synth';

export const [CREDENTIALS, CA] = secretsNamed('array', 'array-ca');

/** What the back-ends with a management address of their own need. */
export const ARRAY = { credentials: CREDENTIALS, managementAddress: '10.0.0.1' };
export const { ISCSI, FC, NVME_TCP, NVME_ROCE } = SanTransport;
export const NETAPP = { credentials: CREDENTIALS, server: 'ontap.example.org', vserver: 'svm1' };
export const POWERMAX = { ...ARRAY, array: '000120001607', srp: 'SRP_1', portGroups: ['OS-ISCSI-PG'] };
export const HPE_3PAR = { ...ARRAY, apiUrl: 'https://10.0.0.1:8080/api/v1' };
export const HITACHI = { ...ARRAY, storageId: '836000123456', pools: ['1'], targetPorts: ['CL1-A'] };

/** A back-end on each array, with the required properties. */
export const MINIMAL: readonly Backend[] = [
  new NetAppBackend('ontap', { ...NETAPP, transport: ISCSI }),
  new NetAppNfsBackend('ontap-nfs', { ...NETAPP, exportHost: '172.18.0.5', exportPath: '/volumes' }),
  new PureBackend('pure', { ...ARRAY, transport: FC }),
  new PowerMaxBackend('powermax', { ...POWERMAX, transport: ISCSI }),
  new PowerStoreBackend('powerstore', { ...ARRAY, transport: NVME_TCP }),
  new PowerFlexBackend('powerflex', { ...ARRAY, storagePools: ['domain:pool'] }),
  new UnityBackend('unity', { ...ARRAY, transport: FC }),
  new Hpe3ParBackend('hpe3par', { ...HPE_3PAR, transport: FC }),
  new NimbleBackend('nimble', { ...ARRAY, transport: FC }),
  new HitachiVspBackend('vsp', { ...HITACHI, transport: ISCSI }),
  new StorwizeBackend('storwize', { ...ARRAY, pools: ['pool0'], transport: FC }),
  new InfiniBoxBackend('infinibox', { ...ARRAY, pool: 'pool0', transport: FC }),
  new EternusBackend('eternus', { configFile: CREDENTIALS, transport: ISCSI }),
];

/** A back-end on each array, with every property. */
export const FULL: readonly Backend[] = [
  new NetAppBackend('ontap', Object.freeze({
    ...NETAPP, transport: NVME_TCP, https: false, port: 80, rest: true, poolPattern: 'aggr.*', spaceReservation: false,
  })),
  new NetAppNfsBackend('ontap-nfs', Object.freeze({
    ...NETAPP, exportHost: 'fd00::5', exportPath: '/volumes', mountOptions: 'vers=4.2', snapshots: false, https: false,
  })),
  new PureBackend('pure', Object.freeze({
    ...ARRAY,
    transport: ISCSI,
    cidrs: ['172.18.0.0/24'],
    hostPersonality: PureHostPersonality.AIX,
    eradicateOnDelete: true,
    replicaInterval: Duration.minutes(5),
    chap: true,
    tls: ArrayTls.withCa(CA),
  })),
  new PowerMaxBackend('powermax', Object.freeze({ ...POWERMAX, transport: FC, port: 8443, serviceLevel: 'Diamond', tls: ArrayTls.verified() })),
  new PowerStoreBackend('powerstore', Object.freeze({ ...ARRAY, transport: ISCSI, ports: ['172.18.0.20'] })),
  new PowerFlexBackend('powerflex', Object.freeze({
    ...ARRAY, storagePools: ['a:b', 'c:d'], port: 8443, maxOverSubscription: 5, tls: ArrayTls.withCa(CA, 'flex.pem'), connectorConfig: CA,
  })),
  new UnityBackend('unity', Object.freeze({ ...ARRAY, transport: ISCSI, pools: ['a', 'b'], ports: ['spa_*'], removeEmptyHosts: true })),
  new Hpe3ParBackend('hpe3par', Object.freeze({
    ...HPE_3PAR,
    transport: ISCSI,
    addresses: ['172.18.0.20:3260', '172.18.0.21'],
    cpgs: ['a'],
    snapshotRetention: Duration.hours(48),
    snapshotExpiration: Duration.days(3),
    chap: true,
    debug: true,
  })),
  new NimbleBackend('nimble', Object.freeze({ ...ARRAY, transport: ISCSI, pool: 'a', subnetLabel: 'data', tls: ArrayTls.insecure() })),
  new HitachiVspBackend('vsp', Object.freeze({
    ...HITACHI, transport: ISCSI, computeTargetPorts: ['CL2-A'], createGroups: true, deleteGroups: true, snapPool: '2', ldevRange: '1000-2000', copySpeed: 15, chap: true,
  })),
  new StorwizeBackend('storwize', Object.freeze({
    ...ARRAY, pools: ['a', 'b'], transport: ISCSI, realSize: 0, grainSize: 8, ioGroups: ['0', '1'], compression: true, chap: false,
  })),
  new InfiniBoxBackend('infinibox', Object.freeze({ ...ARRAY, pool: 'a', transport: ISCSI, networkSpaces: ['space'], compression: true, thinProvision: false, https: false, chap: true })),
  new EternusBackend('eternus', Object.freeze({ configFile: CREDENTIALS, configKey: 'dx.xml', transport: FC })),
];

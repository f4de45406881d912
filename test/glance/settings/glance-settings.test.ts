import { Duration, Size } from 'cdk8s';
import { refusalOf } from './written';
import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { Release, RELEASES } from '../../../lib/facts/release';
import { LogLevel } from '../../../lib/glance/settings/glance-logging';
import { boundSettings, GlanceSettings } from '../../../lib/glance/settings/glance-settings';
import { ImageCacheDriver } from '../../../lib/glance/settings/image-cache-settings';
import { ContainerFormat, DiskFormat } from '../../../lib/glance/settings/image-formats';
import { HashingAlgorithm } from '../../../lib/glance/settings/image-hashing';
import { ImageConversion } from '../../../lib/glance/settings/image-imports';
import { TaskEngineMode } from '../../../lib/glance/settings/image-tasks';
import { ImportMethod } from '../../../lib/glance/settings/import-method';
import { NotificationDriver } from '../../../lib/glance/settings/notifications';
import { HostFilter, PortFilter, SchemeFilter } from '../../../lib/glance/settings/url-filters';
import { SwiftStore } from '../../../lib/stores/swift-store';
import { judgedManifestsOf, testControlPlane, textOf } from '../../synth/synth';

/** Every setting that works in every release. */
const EVERY: GlanceSettings = {
  imports: {
    methods: [
      ImportMethod.glanceDirect(), ImportMethod.copyImage(), ImportMethod.glanceDownload({ properties: ['hw_'] }),
      ImportMethod.webDownload({ hosts: HostFilter.deny('192.0.2.1'), ports: PortFilter.deny(22), schemes: SchemeFilter.deny('http') }),
    ],
    decompression: true,
    conversion: ImageConversion.QCOW2,
    injected: { properties: { team: 'images' }, ignoredRoles: ['admin'] },
    pythonInterpreter: '/usr/bin/python3',
    stagingDirectory: '/var/lib/glance/staging',
    tasksDirectory: '/var/lib/glance/tasks',
  },
  formats: { diskFormats: [DiskFormat.RAW, DiskFormat.QCOW2], containerFormats: [ContainerFormat.BARE], vmdkTypes: ['streamOptimized'] },
  limits: {
    imageSizeCap: Size.gibibytes(50),
    userStorageQuota: Size.tebibytes(1),
    properties: 10,
    tags: 10,
    members: 10,
    locations: 5,
    defaultPageSize: 10,
    largestPageSize: 100,
  },
  hashing: { algorithm: HashingAlgorithm.SHA256 },
  tasks: { threads: 4, timeToLive: Duration.days(1), engineMode: TaskEngineMode.SERIAL, maxWorkers: 2 },
  notifications: { drivers: [NotificationDriver.LOG], topics: ['a'], retries: 1, publisherId: 'image.a', disabledEvents: ['image.create'] },
  cors: {
    allowedOrigins: ['https://a.example.org'], allowCredentials: true, exposedHeaders: ['X-A'], maxAge: Duration.hours(1), allowedMethods: ['GET'], allowedHeaders: ['X-A'],
  },
  healthCheck: { detailed: true },
  logging: { debug: true, levels: { glance: LogLevel.INFO }, json: true },
};

const OF_MAIN: GlanceSettings = {
  ...EVERY,
  imports: { ...EVERY.imports, maxParallelStores: 2 },
  formats: { ...EVERY.formats, requireMatch: true, nonfatalGptChecks: ['mbr'] },
  hashing: { ...EVERY.hashing, hashesLocations: true, locationRetries: 1 },
  healthCheck: { ...EVERY.healthCheck, allowedNetworks: ['192.0.2.0/24'], ignoreProxiedRequests: true },
};

describe.each(RELEASES)('release %s', (release) => {
  const settings = release === Release.MAIN ? OF_MAIN : EVERY;

  test.each(['the service', 'an instance'])('the rules find nothing in settings of %s', (owner) => {
    const warnings: unknown[] = [];
    jest.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(text));
    const controlPlane = testControlPlane({ release, glance: owner === 'the service' ? settings : {} });
    controlPlane.glance.addStore(new SwiftStore('swift'));
    if (owner !== 'the service') {
      controlPlane.glance.api('default').configure(settings);
    }
    judgedManifestsOf(controlPlane);
    expect(warnings).toEqual([]);
    const options = Object.values(boundSettings(settings, release, 'test')).flatMap((one) => one.settings.map(({ option }) => option));
    options.forEach((option) => expect(textOf(controlPlane, owner === 'the service' ? undefined : 'default')).toContain(`\n${option} = `));
  });
});

test('all that is wrong is one error', () => {
  expect(refusalOf({ limits: { tags: -2 }, tasks: { threads: 0 }, databaseInstance: 'A' } as GlanceSettings)).toMatch(
    /^databaseInstance is .*\nlimits\.tags is -2: use .*\ntasks\.threads is 0: use /);
});

test('a later value replaces an earlier one as a whole', () => {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none(), glance: { limits: { tags: 1, members: 1 }, logging: { debug: true } } });
  controlPlane.glance.configure({ limits: { tags: 2 } });
  expect(textOf(controlPlane)).toBe('[DEFAULT]\nimage_tag_quota = 2\ndebug = true\n');
});

test('the driver of the cache is a setting too', () => {
  expect(boundSettings({ cacheSettings: { driver: ImageCacheDriver.SQLITE } }, Release.MAIN, 'test')).toMatchObject({ cacheSettings: { settings: [{ option: 'image_cache_driver' }] } });
});

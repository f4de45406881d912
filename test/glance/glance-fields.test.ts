import { Duration, Size } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { Release } from '../../lib/facts/release';
import { ApiLayout } from '../../lib/glance/api-layout';
import { GlanceApiOptions } from '../../lib/glance/glance-api-options';
import { GlanceOptions } from '../../lib/glance/glance-options';
import { GlanceStorage } from '../../lib/glance/glance-storage';
import { ImageCache } from '../../lib/glance/image-cache';
import { JsonObject } from '../../lib/json';
import { Probe } from '../../lib/services/probes';
import { ServiceOverride } from '../../lib/services/service-override';
import { ServiceType } from '../../lib/services/service-override-options';
import { glanceOf, manifestOf, secretsNamed, testControlPlane } from '../synth/synth';

const [SECRET] = secretsNamed('images-tls');
const none = (release: Release, glance: GlanceOptions) => testControlPlane({ base: ControlPlaneBase.none(), release, glance });

const SERVICE: GlanceOptions = {
  enabled: true,
  uniquePodNames: true,
  memcachedInstance: 'memcached-1',
  passwordSelectors: { service: 'ImagePassword' },
  preserveJobs: true,
  nodeSelector: { role: 'control' },
  topology: 'spread',
  dbPurge: { age: Duration.days(7), schedule: '0 3 * * *' },
  apiTimeout: Duration.minutes(5),
  imageCache: ImageCache.ofSize(Size.gibibytes(10), { prunerSchedule: '0 4 * * *' }),
  quotas: { imageCountTotal: 100, imageCountUpload: 10, imageSizeTotal: Size.gibibytes(1), imageStageTotal: Size.gibibytes(1) },
  notificationsBus: { cluster: 'rabbitmq' },
};

const INSTANCE: GlanceApiOptions = {
  layout: ApiLayout.SPLIT,
  replicas: 3,
  networkAttachments: ['storage'],
  apiTimeout: Duration.seconds(90),
  imageCache: ImageCache.inherited({ cleanerSchedule: '0 * * * *' }),
  nodeSelector: { zone: 'a' },
  resources: { limits: { memory: '4Gi' } },
  topology: 'spread-api',
  internalService: ServiceOverride.metalLb({ addressPool: 'internalapi' }),
  publicService: ServiceOverride.of({ type: ServiceType.CLUSTER_IP, endpointUrl: 'https://images.example.org' }),
  storage: GlanceStorage.external(),
  tls: { internal: SECRET, public: SECRET, caBundle: SECRET },
  apiOverride: { host: 'images.example.org', tlsSecret: SECRET },
};

const WRITTEN: JsonObject = {
  enabled: true,
  uniquePodNames: true,
  apiOverrides: { north: { route: { spec: { host: 'images.example.org' } }, tls: { secretName: 'images-tls' } } },
  template: {
    memcachedInstance: 'memcached-1',
    passwordSelectors: { service: 'ImagePassword' },
    preserveJobs: true,
    nodeSelector: { role: 'control' },
    topologyRef: { name: 'spread' },
    dbPurge: { age: 7, schedule: '0 3 * * *' },
    apiTimeout: 300,
    imageCache: { size: '10Gi' },
    quotas: { imageCountTotal: 100, imageCountUpload: 10, imageSizeTotal: 1024, imageStageTotal: 1024 },
    notificationsBus: { cluster: 'rabbitmq' },
    glanceAPIs: {
      north: {
        type: 'split',
        replicas: 3,
        networkAttachments: ['storage'],
        apiTimeout: 90,
        imageCache: { cleanerScheduler: '0 * * * *', prunerScheduler: '0 4 * * *' },
        nodeSelector: { zone: 'a' },
        resources: { limits: { memory: '4Gi' } },
        topologyRef: { name: 'spread-api' },
        override: {
          service: {
            internal: { metadata: { annotations: { 'metallb.universe.tf/address-pool': 'internalapi' } }, spec: { type: 'LoadBalancer' } },
            public: { endpointURL: 'https://images.example.org', spec: { type: 'ClusterIP' } },
          },
        },
        storage: { external: true },
        tls: { api: { internal: { secretName: 'images-tls' }, public: { secretName: 'images-tls' } }, caBundleSecretName: 'images-tls' },
      },
    },
  },
};

/** A patch without nulls, which only remove what a base has. */
function withoutNull(value: unknown): unknown {
  return typeof value !== 'object' || value === null || Array.isArray(value) ? value
    : Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null).map(([key, inner]) => [key, withoutNull(inner)]));
}

const specOf = (release: Release, glance: GlanceOptions) => withoutNull((manifestOf(none(release, glance)).spec as JsonObject).glance);

test('every field of the service and of an API instance', () => {
  expect(specOf(Release.RHOSO_18_0_FR5, { ...SERVICE, apis: { north: INSTANCE } })).toEqual(WRITTEN);
});

test('the first release has the name of a message bus', () => {
  const { notificationsBus, ...template } = WRITTEN.template as JsonObject;
  expect(specOf(Release.RHOSO_18_0_FR4, { ...SERVICE, apis: { north: INSTANCE } })).toEqual({ ...WRITTEN, template: { ...template, notificationBusInstance: 'rabbitmq' } });
});

test('later releases have probes, names and application credentials', () => {
  const probe = Probe.http({ period: Duration.seconds(30) });
  const options: GlanceOptions = { serviceName: 'glance-1a2b3', applicationCredential: { expirationDays: 90, gracePeriodDays: 30 }, apis: { north: { probes: { liveness: probe } } } };
  const controlPlane = none(Release.RHOSO_18_0_FR6, options);
  expect(manifestOf(controlPlane).spec).toEqual({
    applicationCredential: { enabled: true },
    glance: {
      serviceName: 'glance-1a2b3',
      applicationCredential: { enabled: true, expirationDays: 90, gracePeriodDays: 30 },
      template: { glanceAPIs: { north: { override: { probes: { livenessProbes: { periodSeconds: 30 } } } } } },
    },
  });
});

test('earlier releases refuse them', () => {
  expect(() => none(Release.RHOSO_18_0_FR4, { serviceName: 'glance-1a2b3', applicationCredential: {} })).toThrow(new Error([
    'serviceName is given, but release 18.0-fr4 does not have the field serviceName: leave serviceName out, or use release 18.0-fr5 or later.',
    'applicationCredential is given, but release 18.0-fr4 does not have the field applicationCredential: leave applicationCredential out, or use release 18.0-fr5 or later.',
  ].map((line) => `[test/control-plane/glance]: ${line}`).join('\n')));
  expect(() => none(Release.RHOSO_18_0_FR5, { apis: { north: { probes: {} } } })).toThrow(new Error(
    '[test/control-plane/glance/north]: probes is given, but release 18.0-fr5 does not have the field override.probes: leave probes out, or use release 18.0-fr6 or later.'));
});

test('a credential that is off does not enable those of the control plane', () => {
  const { spec } = manifestOf(none(Release.MAIN, { applicationCredential: { enabled: false } }));
  expect(spec).toEqual({ glance: { applicationCredential: { enabled: false } } });
});

test('the schedules of the service reach every API instance of the base', () => {
  const controlPlane = testControlPlane({ glance: { imageCache: ImageCache.fromRequest('2G', { cleanerSchedule: '0 * * * *' }) } });
  const { template } = glanceOf(controlPlane) as { template: { imageCache: object; glanceAPIs: { default: { imageCache: object } } } };
  const { imageCache, glanceAPIs } = template;
  expect([imageCache, glanceAPIs.default.imageCache]).toEqual([{ size: '2G' }, { cleanerScheduler: '0 * * * *' }]);
});

test('schedules that reach no API instance are refused', () => {
  const controlPlane = none(Release.MAIN, { imageCache: ImageCache.fromRequest('2G', { cleanerSchedule: '0 * * * *' }) });
  expect(controlPlane.glance.node.validate()).toEqual([
    'the schedules of imageCache reach no API instance: the operator does not hand them on, and the library sees no API instance. '
    + "Set them for an instance: glance.api('NAME').configure({ imageCache: ImageCache.inherited({ … }) }).",
  ]);
});

test('an edge instance has no route', () => {
  const controlPlane = none(Release.MAIN, { apis: { edge: { layout: ApiLayout.EDGE, apiOverride: { host: 'a' } } } });
  expect(controlPlane.glance.node.validate()).toEqual(["the API instance 'edge' has an apiOverride, but its layout 'edge' has no public endpoint. Remove apiOverride."]);
});

test('every problem of an instance is found', () => {
  const north = { apiTimeout: Duration.millis(1), apiOverride: { weight: 300 }, replicas: 33 };
  expect(() => none(Release.MAIN, { apis: { north } })).toThrow(new Error([
    'replicas is 33: use a whole number from 0 to 32.',
    "apiTimeout is '1 milli': use a whole number of seconds from 1 to 2147483647.",
    'apiOverride.weight is 300: use a whole number from 0 to 256.',
  ].map((line) => `[test/control-plane/glance/north]: ${line}`).join('\n')));
});

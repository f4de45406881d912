import { Duration } from 'cdk8s';
import { CinderOptions } from '../../../lib/cinder/service/cinder-options';
import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../../lib/control-plane/openstack-control-plane';
import { Release } from '../../../lib/facts/release';
import { OptionValue } from '../../../lib/oslo/value/option-value';
import { Probe } from '../../../lib/services/probes';
import { ServiceOverride } from '../../../lib/services/service-override';
import { ServiceType } from '../../../lib/services/service-override-options';
import { deepFreeze, linesOf, secretsNamed, testControlPlane } from '../../synth/synth';
import { objectsOf, specOf } from '../written';

const [PASSWORDS, CERT, TEXTS] = secretsNamed('passwords', 'certificate', 'texts');
const debug = OptionValue.boolean(true);

function overlay(cinder: CinderOptions, release = Release.RHOSO_18_0_FR6): OpenStackControlPlane {
  return testControlPlane({ base: ControlPlaneBase.none(), release, cinder: deepFreeze(cinder) });
}

test('every property of the service', () => {
  expect(specOf(overlay({
    enabled: true,
    uniquePodNames: false,
    serviceName: 'cinder-1a2b3',
    applicationCredential: { roles: ['service'], expirationDays: 30, gracePeriodDays: 10 },
    memcachedInstance: 'memcached-2',
    passwordSelectors: { service: 'CinderPass' },
    preserveJobs: true,
    nodeSelector: { 'example.org/cinder': '' },
    topology: 'spread',
    dbPurge: { age: Duration.days(7), schedule: '0 3 * * *' },
    databaseInstance: 'openstack-2',
    databaseAccount: 'cinder-2',
    secret: PASSWORDS,
    serviceUser: 'cinder2',
    apiTimeout: Duration.minutes(2),
    messagingBus: { cluster: 'rabbitmq-2', user: 'cinder', vhost: 'cinder' },
    notificationsBus: { cluster: 'rabbitmq-3' },
    apiOverride: { host: 'cinder.example.org', tlsSecret: CERT },
    customServiceConfig: '[DEFAULT]\ndefault_volume_type = fast\n',
  }))).toEqual({
    applicationCredential: { enabled: true },
    cinder: {
      enabled: true,
      uniquePodNames: false,
      serviceName: 'cinder-1a2b3',
      applicationCredential: { enabled: true, roles: ['service'], expirationDays: 30, gracePeriodDays: 10 },
      apiOverride: { route: { spec: { host: 'cinder.example.org' } }, tls: { secretName: 'certificate' } },
      template: {
        memcachedInstance: 'memcached-2',
        passwordSelectors: { service: 'CinderPass' },
        preserveJobs: true,
        nodeSelector: { 'example.org/cinder': '' },
        topologyRef: { name: 'spread' },
        dbPurge: { age: 7, schedule: '0 3 * * *' },
        databaseInstance: 'openstack-2',
        databaseAccount: 'cinder-2',
        secret: 'passwords',
        serviceUser: 'cinder2',
        apiTimeout: 120,
        messagingBus: { cluster: 'rabbitmq-2', user: 'cinder', vhost: 'cinder' },
        notificationsBus: { cluster: 'rabbitmq-3' },
        customServiceConfig: '[DEFAULT]\ndefault_volume_type = fast\n',
      },
    },
  });
});

test('every property of the API and of the scheduler', () => {
  const pods = {
    replicas: 3,
    networkAttachments: ['internalapi'],
    nodeSelector: { 'example.org/cinder': '' },
    resources: { limits: { memory: '2Gi' }, requests: { cpu: '500m' } },
    topology: 'spread',
    probes: { liveness: Probe.http({ timeout: Duration.seconds(10) }) },
    config: { DEFAULT: { debug } },
    customServiceConfig: '[DEFAULT]\nuse_journal = true\n',
    customServiceConfigSecrets: [TEXTS],
  };
  const fields = {
    replicas: 3,
    networkAttachments: ['internalapi'],
    nodeSelector: { 'example.org/cinder': '' },
    resources: { limits: { memory: '2Gi' }, requests: { cpu: '500m' } },
    topologyRef: { name: 'spread' },
    customServiceConfig: linesOf('[DEFAULT]', 'use_journal = true', 'debug = true'),
    customServiceConfigSecrets: ['texts'],
  };
  const probes = { livenessProbes: { timeoutSeconds: 10 } };
  expect(specOf(overlay({
    api: {
      ...pods,
      internalService: ServiceOverride.of({ type: ServiceType.LOAD_BALANCER }),
      publicService: ServiceOverride.of({ endpointUrl: 'https://cinder.example.org' }),
      tls: { internal: CERT, public: CERT, caBundle: CERT },
    },
    scheduler: pods,
  }))).toEqual({
    cinder: {
      template: {
        cinderAPI: {
          ...fields,
          override: { probes, service: { internal: { spec: { type: 'LoadBalancer' } }, public: { endpointURL: 'https://cinder.example.org' } } },
          tls: { api: { internal: { secretName: 'certificate' }, public: { secretName: 'certificate' } }, caBundleSecretName: 'certificate' },
        },
        cinderScheduler: { ...fields, override: { probes } },
      },
    },
  });
});

test('texts and Secrets join those of the base', () => {
  const controlPlane = testControlPlane({
    base: ControlPlaneBase.fromManifest(deepFreeze({
      apiVersion: 'core.openstack.org/v1beta1',
      kind: 'OpenStackControlPlane',
      metadata: { name: 'openstack' },
      spec: { cinder: { template: { secret: 'a', cinderScheduler: { customServiceConfig: '[DEFAULT]\ndebug = false\nuse_json = true\n', customServiceConfigSecrets: ['own'] } } } },
    })),
  });
  controlPlane.cinder.configure({ scheduler: { customServiceConfig: '[DEFAULT]\nuse_journal = true\n', customServiceConfigSecrets: [TEXTS] } });
  controlPlane.cinder.configure({ scheduler: { customServiceConfigSecrets: [TEXTS] } });
  expect(specOf(controlPlane)).toEqual({
    cinder: {
      template: {
        secret: 'a',
        cinderScheduler: {
          customServiceConfig: '[DEFAULT]\ndebug = false\nuse_json = true\nuse_journal = true\n',
          customServiceConfigSecrets: ['own', 'texts'],
        },
      },
    },
  });
});

test('the former fields of buses before 18.0-fr5', () => {
  expect(specOf(overlay({ messagingBus: { cluster: 'rabbitmq-2' }, notificationsBus: { cluster: 'rabbitmq-3' } }, Release.RHOSO_18_0_FR4))).toEqual({
    cinder: { template: { rabbitMqClusterName: 'rabbitmq-2', notificationsBusInstance: 'rabbitmq-3' } },
  });
});

test('what is refused', () => {
  expect(() => overlay({
    serviceName: 'cinder-2',
    apiTimeout: Duration.seconds(5),
    customServiceConfig: 'debug = true\n',
    api: { replicas: -1, customServiceConfig: 'debug = true\n', probes: {}, customServiceConfigSecrets: [...secretsNamed('A')] },
    scheduler: { networkAttachments: ['a', 'a'] },
  }, Release.RHOSO_18_0_FR4)).toThrow(new Error([
    'serviceName is given, but release 18.0-fr4 does not have the field serviceName: leave serviceName out, or use release 18.0-fr5 or later.',
    "apiTimeout is '5 seconds': use a whole number of seconds from 10 to 2147483647.",
    'the configuration text of customServiceConfig of Cinder is not what oslo.config reads: line 1: "debug = true" sets debug before any section. '
    + 'Put a section such as [DEFAULT] before it.',
    'api.replicas is -1: use a whole number from 0 to 2147483647.',
    'api.probes is given, but release 18.0-fr4 does not have the field override.probes: leave api.probes out, or use release 18.0-fr6 or later.',
    'the configuration text of customServiceConfig of api is not what oslo.config reads: line 1: "debug = true" sets debug before any section. '
    + 'Put a section such as [DEFAULT] before it.',
    "api.customServiceConfigSecrets is 'A': use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain).",
    "scheduler.networkAttachments holds 'a' twice: give each once.",
  ].map((message) => `[test/control-plane/cinder]: ${message}`).join('\n')));
});

test('a credential that is not enabled changes nothing of the control plane', () => {
  expect(specOf(overlay({ applicationCredential: { enabled: false } }))).toEqual({ cinder: { applicationCredential: { enabled: false } } });
  expect(objectsOf(overlay({}))).toHaveLength(1);
});

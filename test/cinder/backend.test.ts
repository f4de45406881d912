import { nodeServicesOf, objectsOf, overlayWith, RELEASE, specOf, volumeOf, volumeTextOf } from './written';
import { Backend } from '../../lib/cinder/backend';
import { BackendProps } from '../../lib/cinder/backend-props';
import { Release } from '../../lib/facts/release';
import { objectAt } from '../../lib/json';
import { Propagation } from '../../lib/mounts/propagation';
import { Iscsid } from '../../lib/nodes/iscsid';
import { NodeService } from '../../lib/nodes/node-service';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { Placeholder } from '../../lib/oslo/value/placeholder';
import { Probe } from '../../lib/services/probes';
import { deepFreeze, linesOf, testChart, testControlPlane } from '../synth/synth';

/** A back-end with as little of its own as there can be. */
class PlainBackend extends Backend {
  public constructor(name: string, props?: BackendProps) {
    super(name, props);
  }

  protected renderOptions(): { [name: string]: OptionValue } {
    return { volume_driver: OptionValue.string('example.Driver') };
  }
}

/** One that needs something on the nodes. */
class NodeBackend extends PlainBackend {
  protected nodeServices(): NodeService[] {
    return [new Iscsid()];
  }
}

const FULL: BackendProps = {
  section: 'Tier_1.ssd',
  volumeBackendName: 'fast ones',
  networkAttachments: ['storage', 'storagemgmt'],
  nodeSelector: { 'openstack.org/cinder': '', 'disk': 'ssd' },
  replicas: 0,
  resourceLimits: { cpu: '1', memory: '1Gi' },
  resourceRequests: { cpu: '500m' },
  imageVolumeCache: true,
};

describe('what is contributed', () => {
  test('with the least', () => {
    const { options, ...rest } = new PlainBackend('plain-one').bind(testChart(), { release: RELEASE, propagation: [Propagation.CINDER_VOLUME] });
    expect(Object.entries(options).map(([name, value]) => [name, value.lines()])).toEqual([
      ['volume_driver', ['example.Driver']],
      ['volume_backend_name', ['plain_one']],
    ]);
    expect(rest).toEqual({
      section: 'plain-one',
      fields: { networkAttachments: ['storage'] },
      extraMounts: [],
      customServiceConfigSecrets: [],
      nodeServices: [],
    });
    expect(volumeOf(new PlainBackend('plain-one'))).toEqual({
      networkAttachments: ['storage'],
      customServiceConfig: '[plain-one]\nvolume_driver = example.Driver\nvolume_backend_name = plain_one\n',
    });
  });

  test('with everything', () => {
    const props = deepFreeze(FULL);
    expect(volumeOf(new PlainBackend('full', props))).toEqual({
      networkAttachments: ['storage', 'storagemgmt'],
      nodeSelector: { 'openstack.org/cinder': '', 'disk': 'ssd' },
      replicas: 0,
      resources: { limits: { cpu: '1', memory: '1Gi' }, requests: { cpu: '500m' } },
      customServiceConfig:
        '[Tier_1.ssd]\nvolume_driver = example.Driver\nvolume_backend_name = fast ones\nimage_volume_cache_enabled = true\n',
    });
  });

  test('no network attachments when there shall be none', () => {
    expect(Object.keys(volumeOf(new PlainBackend('plain', { networkAttachments: [], nodeSelector: {} })))).toEqual(['customServiceConfig']);
  });

  test.each([
    [{ resourceLimits: { cpu: '2' } }, { limits: { cpu: '2' } }],
    [{ resourceRequests: { memory: '1Gi' } }, { requests: { memory: '1Gi' } }],
  ])('%j alone', (props, resources) => {
    expect(volumeOf(new PlainBackend('plain', props)).resources).toEqual(resources);
  });

  test('an image cache that is switched off is written off', () => {
    expect(volumeTextOf(new PlainBackend('plain', { imageVolumeCache: false }))).toContain('\nimage_volume_cache_enabled = false\n');
  });

  test('node services, unless the nodes have them', () => {
    expect(nodeServicesOf(new NodeBackend('plain'))).toEqual(['99-master-cinder-enable-iscsid']);
    expect(nodeServicesOf(new NodeBackend('plain', { bringNodeServices: true }))).toEqual(['99-master-cinder-enable-iscsid']);
    expect(nodeServicesOf(new NodeBackend('plain', { bringNodeServices: false }))).toEqual([]);
  });

  test('nothing else of the control plane changes', () => {
    expect(Object.keys(specOf(overlayWith(new PlainBackend('plain'))))).toEqual(['cinder']);
  });
});

describe('names', () => {
  test.each(['a', '0', 'lvm-iscsi', 'a'.repeat(38)])('%s is fine', (name) => {
    expect(new PlainBackend(name).name).toBe(name);
  });

  test.each(['', 'A', 'a_b', '-a', 'a-', 'a.b', 'a\nb', 'a'.repeat(39)])('%j is refused', (name) => {
    expect(() => new PlainBackend(name)).toThrow(new Error(
      `the name of a back-end is '${name.replace('\n', '\\n')}': use at most 38 lower case letters, digits and '-', `
      + 'with a letter or digit at both ends (an RFC 1123 label).',
    ));
  });

  test('a name that is a section of Cinder\'s own needs another section', () => {
    expect(() => new PlainBackend('nova'))
      .toThrow(new Error("back-end 'nova': section is 'nova': Cinder uses the section [nova] for another purpose; choose another."));
    expect(volumeTextOf(new PlainBackend('nova', { section: 'nova-volumes' }))).toMatch(/^\[nova-volumes\]\n/);
  });
});

test('a text is not a boolean, which only a compiler refuses otherwise', () => {
  const props = { bringNodeServices: 'no', imageVolumeCache: 'no' } as object;
  expect(() => new PlainBackend('plain', props)).toThrow(new Error([
    "back-end 'plain': imageVolumeCache is 'no': use true or false.", "back-end 'plain': bringNodeServices is 'no': use true or false.",
  ].join('\n')));
});

test('one error names all malformed options', () => {
  const server = OptionValue.string('https://glance.example.org');
  expect(() => new PlainBackend('default', {
    section: 'a]',
    volumeBackendName: 'a\n[b]',
    networkAttachments: ['Storage'],
    nodeSelector: { disk: 'a b' },
    replicas: 2,
    resourceLimits: { cpu: 'much' },
    resourceRequests: { memory: '0' },
    glanceApi: 'A',
    image: 'a b',
    defaultOptions: { 'enabled_backends': server, 'glance_api_servers': server, 'a b': server, 'c': OptionValue.placeholder(Placeholder.SERVICE_USER) },
  })).toThrow(new Error([
    "section is 'a]': use letters, digits, '-', '_' and '.', a letter or digit first, and not DEFAULT.",
    "volumeBackendName is 'a\\n[b]': use text that is not empty, on one line and without control characters.",
    "networkAttachments is 'Storage': use at most 253 lower case letters, digits, '-' and '.', "
    + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain).',
    "nodeSelector['disk'] has 'a b', which is not a valid label value: use at most 63 letters, digits, -, _ and ., with a letter or digit at both ends.",
    'replicas is 2: use a whole number from 0 to 1.',
    "resourceLimits['cpu'] is 'much': use a quantity above zero such as '10Gi' or '500M'.",
    "resourceRequests['memory'] is '0': use a quantity above zero such as '10Gi' or '500M'.",
    "glanceApi is 'A': use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label).",
    "image has no effect for a back-end named 'default', because the operator keeps its own image under that name: use another name.",
    "defaultOptions holds 'enabled_backends': leave it out, the operator sets it to the section.",
    "defaultOptions holds 'glance_api_servers', but glanceApi is given too: use only one of them.",
    "defaultOptions holds 'a b': use letters, digits, '_', '-' and '.' for the name of an option.",
    "defaultOptions['c'] holds a placeholder: the operator fills in none in the text of a back-end; use customServiceConfigSecrets.",
  ].map((message) => `back-end 'default': ${message}`).join('\n')));
  expect(() => new PlainBackend('plain', { image: 'a b' })).toThrow(new Error(
    "back-end 'plain': image is 'a b': use the name of an image, such as 'registry.example.com/openstack-cinder-volume-pure:18.0'."));
});

test('options of the volume service, the API of Glance, an image and probes', () => {
  const controlPlane = overlayWith(new PlainBackend('plain', deepFreeze({
    defaultOptions: { glance_num_retries: OptionValue.integer(3) },
    glanceApi: 'az1',
    image: 'registry.example.com/pure@sha256:' + 'a'.repeat(64),
    probes: { liveness: Probe.http({ failureThreshold: 5 }) },
    networkAttachments: [],
  })));
  const [, version] = objectsOf(controlPlane);
  expect(objectAt(specOf(controlPlane), 'cinder', 'template', 'cinderVolumes')).toEqual({
    plain: {
      override: { probes: { livenessProbes: { failureThreshold: 5 } } },
      customServiceConfig: linesOf('[DEFAULT]', 'glance_num_retries = 3', 'glance_api_servers = https://glance-az1-internal.openstack.svc:9292',
        '[plain]', 'volume_driver = example.Driver', 'volume_backend_name = plain'),
    },
  });
  expect(version).toEqual({
    apiVersion: 'core.openstack.org/v1beta1',
    kind: 'OpenStackVersion',
    metadata: { name: 'openstack' },
    spec: { customContainerImages: { cinderVolumeImages: { plain: 'registry.example.com/pure@sha256:' + 'a'.repeat(64) } } },
  });
});

test('a field that the release lacks is refused where the back-end is added', () => {
  const controlPlane = testControlPlane({ release: Release.RHOSO_18_0_FR5 });
  expect(() => controlPlane.cinder.addBackend(new PlainBackend('plain', { probes: {} }))).toThrow(new Error(
    "back-end 'plain': probes is given, but release 18.0-fr5 does not have the field override.probes: leave probes out, or use release 18.0-fr6 or later."));
});

test.each([-1, 0.5, NaN, 2])('%p replicas are refused', (replicas) => {
  expect(() => new PlainBackend('plain', { replicas })).toThrow(new Error(
    `back-end 'plain': replicas is ${JSON.stringify(replicas)}: use a whole number from 0 to 1.`,
  ));
});

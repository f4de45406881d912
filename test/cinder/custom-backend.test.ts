import { nodeServicesOf, overlayWith, specOf, volumeOf } from './written';
import { CustomBackend } from '../../lib/cinder/custom-backend';
import { ExtraMount } from '../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { Propagation } from '../../lib/mounts/propagation';
import { Iscsid } from '../../lib/nodes/iscsid';
import { Multipathd } from '../../lib/nodes/multipathd';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { Placeholder } from '../../lib/oslo/value/placeholder';
import { deepFreeze, linesOf, secretsNamed } from '../synth/synth';

const driver = 'cinder.volume.drivers.pure.PureISCSIDriver';

test('with the least', () => {
  expect(specOf(overlayWith(new CustomBackend('pure', { driver })))).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          pure: {
            networkAttachments: ['storage'],
            customServiceConfig: linesOf('[pure]', `volume_driver = ${driver}`, 'volume_backend_name = pure'),
          },
        },
      },
    },
  });
});

test('with everything', () => {
  const backend = new CustomBackend('pure-iscsi', {
    driver,
    options: deepFreeze({ san_ip: OptionValue.string('172.18.0.9'), pure_iscsi_cidr: OptionValue.string('$x'), pure_iscsi_cidr_list: OptionValue.list(['c', 'd']) }),
    extraMounts: [new ExtraMount({
      volume: ExtraVolume.fromSecretName('pure-files'), mountPath: '/etc/pure', propagation: [Propagation.cinderVolume('pure-iscsi')],
    })],
    customServiceConfigSecrets: secretsNamed('pure-password', 'pure.token'),
    nodeServices: [new Iscsid(), new Multipathd()],
    section: 'pure',
    volumeBackendName: 'pure',
    networkAttachments: ['san'],
    nodeSelector: { san: 'yes' },
    replicas: 1,
    resourceRequests: { cpu: '1' },
    imageVolumeCache: true,
    bringNodeServices: true,
  });
  expect(specOf(overlayWith(backend))).toEqual({
    cinder: {
      template: {
        cinderVolumes: {
          'pure-iscsi': {
            networkAttachments: ['san'],
            nodeSelector: { san: 'yes' },
            replicas: 1,
            resources: { requests: { cpu: '1' } },
            customServiceConfig: linesOf(
              '[pure]',
              `volume_driver = ${driver}`,
              'san_ip = 172.18.0.9',
              'pure_iscsi_cidr = $$x',
              'pure_iscsi_cidr_list = c,d',
              'volume_backend_name = pure',
              'image_volume_cache_enabled = true',
            ),
            customServiceConfigSecrets: ['pure-password', 'pure.token'],
          },
        },
        extraMounts: [{
          name: 'v1',
          region: 'r1',
          extraVol: [{
            extraVolType: 'Undefined',
            propagation: ['pure-iscsi'],
            volumes: [{ name: 'pure-files', secret: { secretName: 'pure-files' } }],
            mounts: [{ name: 'pure-files', mountPath: '/etc/pure' }],
          }],
        }],
      },
    },
  });
  expect(nodeServicesOf(backend)).toEqual(['99-master-cinder-enable-iscsid', '99-master-cinder-enable-multipathd']);
});

test('no Secret is no field', () => {
  expect(volumeOf(new CustomBackend('pure', { driver, customServiceConfigSecrets: [] }))).not.toHaveProperty('customServiceConfigSecrets');
});

test('node services that the nodes have already', () => {
  expect(nodeServicesOf(new CustomBackend('pure', { driver, nodeServices: [new Iscsid()], bringNodeServices: false }))).toEqual([]);
});

test.each(['', 'PureISCSIDriver', 'cinder.', '.cinder', 'a b.c', 'a.b\n[c]', '1.b', 'a..b', 'a.b # comment'])('the driver %j is refused', (wrong) => {
  expect(() => new CustomBackend('pure', { driver: wrong })).toThrow(new Error(
    `back-end 'pure': driver is '${wrong.replace('\n', '\\n')}': use the dotted path of a Python class, such as '${driver}'.`,
  ));
});

test('one error names all malformed options', () => {
  expect(() => new CustomBackend('pure', {
    driver,
    options: {
      'volume_driver': OptionValue.string('a.B'),
      'volume_backend_name': OptionValue.string('b'),
      'image_volume_cache_enabled': OptionValue.boolean(true),
      'enabled_backends': OptionValue.string('pure'),
      'a]\n': OptionValue.string('c'),
      'san_ip': OptionValue.string('a\nb = c'),
      'san_password': OptionValue.template(OptionValue.string('x'), OptionValue.placeholder(Placeholder.SERVICE_PASSWORD)),
    },
    customServiceConfigSecrets: secretsNamed('Pure'),
  })).toThrow(new Error([
    "options holds 'volume_driver': leave it out, the class of the back-end sets it.",
    "options holds 'volume_backend_name': set volumeBackendName.",
    "options holds 'image_volume_cache_enabled': set imageVolumeCache.",
    "options holds 'enabled_backends': leave it out, the operator sets it to the section.",
    "options holds 'a]\\n': use letters, digits, '_', '-' and '.' for the name of an option.",
    `options['san_ip']: ${messageOf(() => OptionValue.string('a\nb = c').lines())}`,
    "options['san_password'] holds a placeholder: the operator fills in none in the text of a back-end; use customServiceConfigSecrets.",
    "customServiceConfigSecrets is 'Pure': use at most 253 lower case letters, digits, '-' and '.', "
    + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain).',
  ].map((message) => `back-end 'pure': ${message}`).join('\n')));
});

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it did not throw');
}

test('a driver is the path of a class', () => {
  expect(() => new CustomBackend('pure', { driver: 'x' })).toThrow(new Error(`back-end 'pure': driver is 'x': use the dotted path of a Python class, such as '${driver}'.`));
});

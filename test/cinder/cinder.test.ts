import { Duration } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { objectsOf, overlayWith, specOf } from './written';
import { Backend } from '../../lib/cinder/backend';
import { CephBackend } from '../../lib/cinder/ceph-backend';
import { CustomBackend } from '../../lib/cinder/custom-backend';
import { NfsBackend } from '../../lib/cinder/nfs-backend';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { objectAt } from '../../lib/json';
import { CephClient } from '../../lib/mounts/ceph-client';
import { DurationUnit, OptionValue } from '../../lib/oslo/value/option-value';
import { deepFreeze, linesOf, testControlPlane } from '../synth/synth';

const debug = OptionValue.boolean(true);
const nfs = (name: string): Backend => new NfsBackend(name, { server: '172.18.0.5', path: '/var/nfs' });

/** `spec.cinder.template`. */
function templateOf(controlPlane: OpenStackControlPlane): unknown {
  return objectAt(specOf(controlPlane), 'cinder', 'template');
}

function overlay(): OpenStackControlPlane {
  return testControlPlane({ base: ControlPlaneBase.none() });
}

function over(template: object): OpenStackControlPlane {
  return testControlPlane({
    base: ControlPlaneBase.fromManifest(deepFreeze({
      apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack' }, spec: { cinder: { template } },
    })),
  });
}

describe('options', () => {
  test('none write nothing', () => {
    expect(specOf(overlay())).toEqual({});
    const controlPlane = overlay();
    controlPlane.cinder.configure({});
    controlPlane.cinder.configure({ backup: {}, config: {} });
    expect(specOf(controlPlane)).toEqual({});
  });

  test('all of them', () => {
    const controlPlane = overlay();
    const secret = Secret.fromSecretName(controlPlane, 'secret', 'cinder-password');
    controlPlane.cinder.configure({
      databaseInstance: 'openstack-2',
      databaseAccount: 'cinder-2',
      secret,
      config: { DEFAULT: { debug }, nova: { interface: OptionValue.string('internal') } },
      backup: {
        replicas: 3,
        networkAttachments: deepFreeze(['storage', 'storagemgmt']),
        config: { DEFAULT: { backup_driver: OptionValue.string('cinder.backup.drivers.nfs.NFSBackupDriver') } },
      },
    });
    expect(specOf(controlPlane)).toEqual({
      cinder: {
        template: {
          databaseInstance: 'openstack-2',
          databaseAccount: 'cinder-2',
          secret: 'cinder-password',
          customServiceConfig: linesOf('[DEFAULT]', 'debug = true', '[nova]', 'interface = internal'),
          cinderBackup: {
            replicas: 3,
            networkAttachments: ['storage', 'storagemgmt'],
            customServiceConfig: linesOf('[DEFAULT]', 'backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver'),
          },
        },
      },
    });
  });

  test('as plain values', () => {
    const controlPlane = overlay();
    controlPlane.cinder.addOption('DEFAULT', 'debug', debug);
    controlPlane.cinder.addOptions('DEFAULT', { osapi_volume_workers: 4, rpc_response_timeout: OptionValue.duration(Duration.minutes(1), DurationUnit.SECONDS) });
    expect(templateOf(controlPlane)).toEqual({ customServiceConfig: linesOf('[DEFAULT]', 'debug = true', 'osapi_volume_workers = 4', 'rpc_response_timeout = 60') });
  });

  test('given to the control plane', () => {
    const controlPlane = testControlPlane({ base: ControlPlaneBase.none(), cinder: { databaseAccount: 'cinder-2', backup: { replicas: 0 } } });
    expect(templateOf(controlPlane)).toEqual({ databaseAccount: 'cinder-2', cinderBackup: { replicas: 0 } });
  });

  test('later ones take the place of earlier ones, configurations add up', () => {
    const controlPlane = overlay();
    controlPlane.cinder.configure({ databaseAccount: 'one', databaseInstance: 'openstack', config: { DEFAULT: { debug } }, backup: { replicas: 1 } });
    controlPlane.cinder.configure({ databaseAccount: 'two', config: { DEFAULT: { osapi_volume_workers: OptionValue.integer(2) } } });
    controlPlane.cinder.configure({ databaseAccount: undefined, backup: { replicas: undefined, networkAttachments: [] } });
    controlPlane.cinder.configure({ backup: { config: { DEFAULT: { debug } } } });
    expect(templateOf(controlPlane)).toEqual({
      databaseInstance: 'openstack',
      databaseAccount: 'two',
      customServiceConfig: linesOf('[DEFAULT]', 'debug = true', 'osapi_volume_workers = 2'),
      cinderBackup: { replicas: 1, networkAttachments: [], customServiceConfig: linesOf('[DEFAULT]', 'debug = true') },
    });
  });

  test('texts of the base keep what they have', () => {
    const controlPlane = over({
      customServiceConfig: '# mine\n[DEFAULT]\ndebug = True\nosapi_volume_workers = 3\n',
      cinderBackup: { replicas: 1, customServiceConfig: '[DEFAULT]\nbackup_workers = 2\n' },
      secret: 'osp-secret',
    });
    controlPlane.cinder.configure({ config: { DEFAULT: { debug } }, backup: { config: { DEFAULT: { debug } } } });
    expect(templateOf(controlPlane)).toEqual({
      customServiceConfig: '# mine\n[DEFAULT]\ndebug = True\nosapi_volume_workers = 3\n',
      cinderBackup: { replicas: 1, customServiceConfig: linesOf('[DEFAULT]', 'backup_workers = 2', 'debug = true') },
      secret: 'osp-secret',
    });
  });

  test('one error names all malformed options', () => {
    expect(() => overlay().cinder.configure({
      databaseInstance: 'a b', databaseAccount: 'A', backup: { replicas: -1, networkAttachments: ['storage', 'storage', 'a_b'] },
    })).toThrow(new Error([
      "databaseInstance is 'a b': use at most 253 lower case letters, digits, '-' and '.', "
      + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain).',
      "databaseAccount is 'A': use at most 253 lower case letters, digits, '-' and '.', "
      + 'with a letter or digit at both ends of each part (an RFC 1123 subdomain).',
      'backup.replicas is -1: use a whole number from 0 to 2147483647.',
      "backup.networkAttachments holds 'storage' twice: give each once.",
    ].map((message) => `[test/control-plane/cinder]: ${message}`).join('\n')));
  });

  test('an option of two values is an error', () => {
    const controlPlane = over({ customServiceConfig: '[DEFAULT]\ndebug = false\n' });
    controlPlane.cinder.configure({ config: { DEFAULT: { debug } } });
    expect(() => objectsOf(controlPlane)).toThrow(new Error(
      '[DEFAULT] debug: the base sets "false", but [test/control-plane/cinder] sets "true". '
      + 'An option has one value: set it in one place only, or to the same value in both.',
    ));
  });

  test('a text of the base that oslo.config does not read is an error', () => {
    const controlPlane = over({ customServiceConfig: 'debug = false\n' });
    controlPlane.cinder.configure({ config: { DEFAULT: { debug } } });
    expect(() => objectsOf(controlPlane)).toThrow('the configuration text of the base is not what oslo.config reads: line 1: ');
  });
});

describe('back-ends', () => {
  test('each is an entry', () => {
    const ceph = CephClient.fromSecretName('ceph-conf-files');
    const volumes = objectAt(specOf(overlayWith(nfs('nfs'), new CephBackend('ceph', { ceph }))), 'cinder', 'template', 'cinderVolumes');
    expect(Object.keys(volumes ?? {}).sort()).toEqual(['ceph', 'nfs']);
  });

  test('a name is given once', () => {
    expect(() => overlayWith(nfs('nfs'), nfs('nfs')))
      .toThrow(new Error("[test/control-plane/cinder] the back-end 'nfs' is given twice: give each back-end a name of its own."));
  });

  test('the placeholder of the embedded base goes', () => {
    const controlPlane = testControlPlane();
    expect(templateOf(controlPlane)).toMatchObject({ cinderVolumes: { volume1: { replicas: 0 } } });
    controlPlane.cinder.addBackend(nfs('nfs'));
    expect(Object.keys(objectAt(templateOf(controlPlane), 'cinderVolumes') ?? {})).toEqual(['nfs']);
  });

  test('a back-end may have the placeholder\'s name', () => {
    const controlPlane = testControlPlane();
    controlPlane.cinder.addBackend(nfs('volume1'));
    expect(objectAt(templateOf(controlPlane), 'cinderVolumes', 'volume1')?.customServiceConfig).toContain('[volume1]\n');
  });

  test('those of a base of one\'s own stay', () => {
    const mine = { replicas: 1, customServiceConfig: '[mine]\nvolume_backend_name=mine\n' };
    const controlPlane = over({ cinderVolumes: { mine }, secret: 'osp-secret' });
    controlPlane.cinder.addBackend(nfs('nfs'));
    expect(templateOf(controlPlane)).toEqual({
      cinderVolumes: { mine, nfs: expect.objectContaining({ networkAttachments: ['storage'] }) }, secret: 'osp-secret',
    });
  });

  test('a back-end of the base is not overwritten', () => {
    const controlPlane = over({ cinderVolumes: { nfs: { replicas: 1 } } });
    controlPlane.cinder.addBackend(nfs('nfs'));
    expect(() => objectsOf(controlPlane))
      .toThrow(new Error("[test/control-plane/cinder] the back-end 'nfs' is in the base already: give the new one another name."));
  });

  test('what cannot be written is told where the back-end is added, and nothing of it is kept', () => {
    class Broken extends CustomBackend {
      protected renderOptions(): { [name: string]: OptionValue } {
        return { san_ip: OptionValue.string('a\nb') };
      }
    }
    const controlPlane = overlay();
    expect(() => controlPlane.cinder.addBackend(new Broken('pure', { driver: 'a.B' }))).toThrow(/\[pure\].*san_ip|san_ip.*\[pure\]/s);
    expect(specOf(controlPlane)).toEqual({});
  });
});

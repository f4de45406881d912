import { rulesOf, said } from './lint';
import type { ReleaseName } from '../../lib/facts/release';

const RBD = '[DEFAULT]\\nenabled_backends = ceph:rbd\\n[glance_store]\\ndefault_backend = ceph\\n[ceph]\\n';

/** A whole control plane with an extra mount, and a Glance with an rbd store. */
function cloud(volume: string, mount: string, options = 'rbd_store_user = openstack', propagation = 'Glance', apis = 'default: {}'): string {
  const extraMounts = volume === '' ? '' : `  extraMounts: [{ extraVol: [{ propagation: [${propagation}], volumes: [${volume}], mounts: [${mount}] }] }]\n`;
  return `kind: OpenStackControlPlane\nspec:\n  secret: s\n${extraMounts}  glance: { template: { customServiceConfig: "${RBD}${options}", glanceAPIs: { ${apis} } } }\n`;
}

function secret(data: string, name = 'ceph'): string {
  return `kind: Secret\nmetadata: { name: ${name} }\nstringData: { ${data} }\n---\n`;
}

const VOLUME = '{ name: v, secret: { secretName: ceph } }';
const MOUNT = '{ name: v, mountPath: /etc/ceph }';
const FILES = 'ceph.conf: "", ceph.client.openstack.keyring: ""';

describe('files', () => {
  test.each([
    ['of a Secret that is not known are there', cloud(VOLUME, MOUNT), []],
    ['of a Secret that is known are there', secret(FILES) + cloud(VOLUME, MOUNT), []],
    ['may be named by the option', secret('a.conf: "", a.client.openstack.keyring: ""') + cloud(VOLUME, MOUNT, 'rbd_store_ceph_conf = /etc/ceph/a.conf\\nrbd_store_user = openstack'), []],
    ['may be missing', secret('b.conf: ""') + cloud(VOLUME, MOUNT), ['mounts/file-missing']],
    ['may not be mounted', cloud('', ''), ['mounts/file-missing']],
    ['may be mounted elsewhere', cloud(VOLUME, '{ name: v, mountPath: /etc/cephalus }'), ['mounts/file-missing']],
    ['may be mounted in other pods', cloud(VOLUME, MOUNT, undefined, 'Cinder'), ['mounts/file-missing']],
    ['do not matter without pods', cloud('', '', undefined, undefined, 'default: { replicas: 0 }'), []],
    ['may be mounted one by one', secret(FILES) + cloud(VOLUME, '{ name: v, mountPath: /etc/ceph/ceph.conf, subPath: ceph.conf }, { name: v, mountPath: /etc/ceph/ceph.client.openstack.keyring, subPath: ceph.client.openstack.keyring }'), []],
    ['mounted by another subPath are not there', secret('other.conf: ""') + cloud(VOLUME, '{ name: v, mountPath: /etc/ceph/ceph.conf, subPath: other }'), ['mounts/file-missing', 'mounts/missing-sub-path']],
    ['may come from the root', secret('etc: ""') + cloud(VOLUME, '{ name: v, mountPath: / }'), ['mounts/file-missing']],
    ['of a volume that is not there are taken to be', cloud('{ name: w, emptyDir: {} }', MOUNT), ['mounts/unknown-volume']],
    ['named in part are not known', cloud('', '', 'rbd_store_user = openstack\\nrbd_store_ceph_conf = $config_dir/ceph.conf'), []],
    ['of the image are there', cloud(VOLUME, MOUNT, 'rbd_store_user = openstack\\n[paste_deploy]\\nconfig_file = /etc/glance/glance-api-paste.ini'), []],
    ['of Glance may be missing', cloud(VOLUME, MOUNT, 'rbd_store_user = openstack\\n[DEFAULT]\\nproperty_protection_file = /etc/glance/protections.conf'), ['mounts/file-missing']],
    ['of Glance may be missing without harm', cloud(VOLUME, MOUNT, 'rbd_store_user = openstack\\n[oslo_policy]\\npolicy_file = /etc/glance/policy.yaml'), ['mounts/policy-missing']],
  ])('%s', (_, text, rules) => {
    expect(rulesOf(text).sort()).toEqual(rules);
  });

  test('that are there under other names are listed', () => {
    expect(said(secret('a.conf: "keyring = x", b: ""') + cloud(VOLUME, MOUNT))).toEqual([
      "mounts/file-missing: rbd_store_ceph_conf of the store 'ceph' is /etc/ceph/ceph.conf, but no extra mount that reaches the API instance 'default' provides it. "
      + 'Mounted at /etc/ceph: a.conf and b. Add the file to the mounted Secret, or name one of those.',
    ]);
  });

  test('in the root are told so', () => {
    expect(said(cloud('', '', 'rbd_store_user = openstack\\nrbd_store_ceph_conf = /ceph.conf'))[0]).toContain('Mount a Secret with the file at /, with');
  });

  test.each([
    ['swift', 'swift_store_cacert'], ['swift', 'swift_store_config_file'], ['s3', 's3_store_cacert'], ['cinder', 'cinder_ca_certificates_file'],
    ['vmware', 'vmware_ca_file'], ['http', 'https_ca_certificates_file'], ['file', 'filesystem_store_metadata_file'],
  ])('of a store of type %s: %s', (type, option) => {
    const text = cloud('', '').replace('ceph:rbd', `ceph:${type}`).replace('rbd_store_user = openstack', `${option} = /etc/certs/a.pem`);
    expect(rulesOf(text)).toContain('mounts/file-missing');
    expect(rulesOf(text.replace('/etc/certs', '/etc/pki/tls/certs'))).not.toContain('mounts/file-missing');
  });
});

describe('keyrings', () => {
  test.each([
    ['ceph.conf: ""', ['mounts/keyring-missing']],
    ['ceph.conf: "keyring = /etc/ceph/any"', []],
    ['ceph.conf: "", ceph.client.admin.keyring: ""', ['mounts/keyring-missing']],
    [FILES, []],
    ['ceph.conf: "", ceph.keyring: ""', []],
    ['ceph.conf: "", keyring: ""', []],
  ])('beside { %s }', (data, rules) => {
    expect(rulesOf(secret(data) + cloud(VOLUME, MOUNT))).toEqual(rules);
  });

  test('are in /etc/ceph, wherever the configuration is', () => {
    const elsewhere = (data: string) => secret(data) + cloud(VOLUME, '{ name: v, mountPath: /etc/az1 }', 'rbd_store_ceph_conf = /etc/az1/az1.conf\\nrbd_store_user = openstack');
    expect(said(elsewhere('az1.conf: "", az1.client.openstack.keyring: ""'))).toEqual([
      "mounts/keyring-missing: the store 'ceph' needs /etc/ceph/az1.client.openstack.keyring in the pods of the API instance 'default' (mounted at /etc/ceph: nothing). "
      + "Mount the keyring at /etc/ceph: librados does not look in /etc/az1. Or add 'keyring = /etc/az1/az1.client.openstack.keyring' to /etc/az1/az1.conf.",
    ]);
    expect(said(elsewhere('az1.conf: "keyring = /etc/az1/key", key: ""'))).toEqual([]);
  });

  test('are not known where no user is', () => {
    expect(rulesOf(secret('ceph.conf: ""') + cloud(VOLUME, MOUNT, 'rbd_store_pool = a'))).toEqual(['stores/required-option']);
  });
});

describe('propagation', () => {
  const propagated = (names: string, extra = '') => `kind: OpenStackControlPlane\nspec:\n  extraMounts: [{ extraVol: [{ propagation: [${names}], volumes: [], mounts: [{ name: v, mountPath: /a }] }] }]\n${extra}`;

  test.each([
    ['Glance', []], ['GlanceAPI', []], ['CinderBackup', []], ['All', []], ['DBSync', []], ['Compute', []], ['ManilaShare', []], ['share1', []], ['Neutron', []],
    ['glance', ['GlanceAPI'.slice(0, 6)]], ['Cindr', ['Cinder']], ['Glance API', ['GlanceAPI']],
  ])('%s', (name, meant) => {
    const found = said(propagated(name)).filter((line) => line.startsWith('mounts/propagation'));
    expect(found.map((line) => /Did you mean '(.*)'/.exec(line)?.[1])).toEqual(meant);
  });

  test('names that are nothing at all have a list to choose from', () => {
    expect(said(propagated('"?"'))).toContain("mounts/propagation-unknown: propagation names '?', which is not a service, component, API instance or back-end here. "
      + 'Use Glance, GlanceAPI, Cinder, CinderAPI, CinderScheduler, CinderBackup, CinderVolume or All.');
  });

  test('an instance or a back-end is meant by its name', () => {
    const instances = '  glance: { template: { glanceAPIs: { north: { type: edge } } } }\n  cinder: { template: { cinderVolumes: { netapp: {} } } }\n';
    expect(rulesOf(propagated('north, netapp', instances))).toEqual(['mounts/unknown-volume']);
    expect(said(propagated('nroth', instances))[0]).toMatch(/Did you mean 'north'\?$/);
  });

  test.each([['glance', 'Cinder'], ['cinder', 'Glance']])('of the template of %s reaches no %s', (service, other) => {
    const text = `kind: OpenStackControlPlane\nspec: { ${service}: { template: { extraMounts: [{ extraVol: [{ propagation: [${other}], volumes: [], mounts: [] }] }] } } }\n`;
    expect(rulesOf(text)).toEqual(['mounts/propagation-unknown']);
  });
});

describe('volumes', () => {
  const volumes = (list: string, mounts = '') => `kind: OpenStackControlPlane\nspec: { extraMounts: [{ extraVol: [{ volumes: [${list}], mounts: [${mounts}] }] }] }\n`;

  test.each<[string, string, string[]]>([
    ['{ name: a, emptyDir: {} }, { name: a, emptyDir: {} }', '', ['mounts/unknown-volume']],
    ['{ name: a, emptyDir: {} }', '{ mountPath: /a }', []],
    ['', '{ name: a, mountPath: /a }', ['mounts/unknown-volume']],
    ['{ name: a, projected: { sources: [{ secret: { secretName: s } }] } }', '', ['mounts/secret-name']],
    ['{ name: a, scret: {} }', '', ['schema/unknown-field']],
    ['{ name: a, gitRepo: {} }', '', ['mounts/volume-kind']],
  ])('{ %s } mounted { %s }', (list, mounts, rules) => {
    expect(rulesOf(volumes(list, mounts))).toEqual(rules);
  });

  test('of the host are known to release 18 only', () => {
    expect(rulesOf(volumes('{ name: a, hostPath: { path: /a } }'))).toEqual([]);
    expect(rulesOf(volumes('{ name: a, hostPath: { path: /a } }'), 'main')).toEqual(['mounts/volume-kind']);
  });

  test('may name keys of a ConfigMap, of several sources, or optional ones', () => {
    const objects = secret('a: ""') + secret('', 'empty') + 'kind: ConfigMap\nmetadata: { name: map }\ndata: { b: "" }\n---\n';
    const items = (kind: string, name: string, key: string, more = '') => `{ ${kind}: { name: ${name}, items: [{ key: ${key}, path: x }]${more} } }`;
    const text = (source: string) => objects + volumes(`{ name: v, projected: { sources: [${source}] } }`);
    expect(rulesOf(text(items('secret', 'ceph', 'a')))).toEqual([]);
    expect(said(text(items('configMap', 'map', 'c')))).toEqual(["mounts/missing-key: the ConfigMap 'map' has no key 'c'. Did you mean 'b'?"]);
    expect(said(text(items('secret', 'ceph', 'zzzz')))).toEqual(["mounts/missing-key: the Secret 'ceph' has no key 'zzzz'. It has a."]);
    expect(said(text(items('secret', 'empty', 'a')))).toEqual(["mounts/missing-key: the Secret 'empty' has no key 'a'. Add it to the Secret."]);
    expect(rulesOf(text(items('secret', 'ceph', 'c', ', optional: true')))).toEqual([]);
    expect(rulesOf(text(items('secret', 'elsewhere', 'c')))).toEqual([]);
  });

  test('whose Secret kustomize renamed are told, in a projection too', () => {
    const renamed = 'kind: Secret\nmetadata: { name: ceph-g4hk2b6c7d }\n---\n';
    expect(rulesOf(renamed + volumes(VOLUME))).toEqual(['mounts/generated-name']);
    expect(rulesOf(renamed + volumes('{ name: v, projected: { sources: [{ secret: { name: ceph } }] } }'))).toEqual(['mounts/generated-name']);
    expect(rulesOf(renamed.replace('g4hk2b6c7d', 'aeiouaeiou') + volumes(VOLUME))).toEqual([]);
    expect(rulesOf(secret('', 'ceph') + renamed + volumes(VOLUME))).toEqual([]);
  });
});

describe('a mount at a path of the operator', () => {
  const plane = (mountPath: string, glance: string, propagation = 'Glance', spec = 'secret: s'): string => `kind: OpenStackControlPlane
spec:
  ${spec}
  extraMounts: [{ extraVol: [{ propagation: [${propagation}], volumes: [{ name: v, emptyDir: {} }], mounts: [{ name: v, mountPath: ${mountPath} }] }] }]
  cinder: { template: { cinderAPI: { replicas: 1 }, cinderVolumes: { lvm: {} } } }
  glance: { template: { ${glance} } }
`;
  const reported = (text: string, release?: ReleaseName): boolean => rulesOf(text, release).includes('mounts/operator-path');
  const CLAIM = 'storage: { storageRequest: 1Gi }, glanceAPIs: { a: { type: edge } }';
  const CINDER = 'customServiceConfig: "[DEFAULT]\\nenabled_backends = c:cinder\\n", glanceAPIs: { a: { type: edge } }';

  test.each<[string, string, boolean, ReleaseName?]>([
    ['its configuration', plane('/etc/my.cnf', 'glanceAPIs: { a: {} }'), true],
    ['its configuration of main', plane('/etc/glance/glance.conf.d', 'glanceAPIs: { a: {} }'), false],
    ['its configuration of main', plane('/etc/glance/glance.conf.d', 'glanceAPIs: { a: {} }'), true, 'main'],
    ['the claim', plane('/var/lib/glance/', CLAIM), true],
    ['the claim in a patch', plane('/var/lib/glance', CLAIM, 'Glance', 'dns: {}'), false],
    ['no claim, because the storage is external', plane('/var/lib/glance', CLAIM.replace('1Gi', '1Gi, external: true')), false],
    ['no claim, because the storage of the instance is external', plane('/var/lib/glance', CLAIM.replace('type: edge', 'storage: { external: true }')), false],
    ['no claim, because the service has none', plane('/var/lib/glance', 'glanceAPIs: { a: { storage: { storageRequest: 1Gi } } }'), false],
    ['below the claim', plane('/var/lib/glance/images', CLAIM), false],
    ['the cache of the service', plane('/var/lib/glance/image-cache', 'imageCache: { size: 1Gi }, glanceAPIs: { a: {} }'), true],
    ['the cache of the instance', plane('/var/lib/glance/image-cache', 'glanceAPIs: { a: { imageCache: { size: 1Gi } } }'), true],
    ['no cache', plane('/var/lib/glance/image-cache', 'imageCache: { size: "" }, glanceAPIs: { a: {} }'), false],
    ['a host path of a cinder store', plane('/etc/iscsi', CINDER), true, 'main'],
    ['a host path with a cache', plane('/etc/iscsi', 'imageCache: { size: 1Gi }, glanceAPIs: { a: {} }'), true],
    ['a host path with a cache on main', plane('/etc/iscsi', 'imageCache: { size: 1Gi }, glanceAPIs: { a: {} }'), false, 'main'],
    ['a host path of another store', plane('/etc/iscsi', 'glanceAPIs: { a: {} }'), false],
    ['one of a back-end', plane('/var/lib/cinder', 'glanceAPIs: {}', 'lvm'), true],
    ['one that only back-ends have', plane('/var/lib/cinder', 'glanceAPIs: {}', 'CinderAPI'), false],
  ])('%s: %#', (...[, text, expected, release]) => expect(reported(text, release)).toBe(expected));

  test('is one finding for all pods', () => {
    expect(said(plane('/etc/my.cnf', 'glanceAPIs: { a: {}, b: {} }', 'GlanceAPI, Cinder')).filter((line) => line.startsWith('mounts/operator-path'))).toEqual([
      "mounts/operator-path: the operator of Glance mounts a volume of its own at /etc/my.cnf in the pods of the API instance 'a', the API instance 'b', the API, "
      + "the scheduler, the backup service and the back-end 'lvm'. Use another path, or a propagation that does not reach these pods.",
    ]);
  });
});

describe('a volume over the directory of the configuration of Glance', () => {
  const SECRET = 'kind: Secret\nmetadata: { name: files }\nstringData: { own.json: "{}" }\n---\n';
  const mounted = (mount: string, option: string) => rulesOf(`${SECRET}${JSON.stringify({
    kind: 'OpenStackControlPlane',
    spec: {
      secret: 's',
      glance: {
        template: {
          customServiceConfig: `[DEFAULT]\n[paste_deploy]\nconfig_file = ${option}\n`,
          glanceAPIs: { default: { type: 'edge' } },
          extraMounts: [{ extraVol: [{ volumes: [{ name: 'files', secret: { secretName: 'files' } }], mounts: [{ name: 'files', ...JSON.parse(mount) as object }] }] }],
        },
      },
    },
  })}\n`).filter((rule) => rule.startsWith('mounts/'));

  test.each([
    ['{ "mountPath": "/etc/glance" }', '/etc/glance/glance-api-paste.ini', ['mounts/file-missing', 'mounts/hides-image']],
    ['{ "mountPath": "/etc/glance/" }', '/etc/glance/own.json', ['mounts/hides-image']],
    ['{ "mountPath": "/etc/glance/own" }', '/etc/glance/glance-api-paste.ini', []],
    ['{ "mountPath": "/etc/glance/own" }', '/etc/glance/own/own.json', []],
    ['{ "mountPath": "/etc/glance/own" }', '/etc/glance/other.ini', ['mounts/file-missing']],
    ['{ "mountPath": "/etc/glance/own.json", "subPathExpr": "$(NAME)" }', '/etc/glance/own.json', []],
  ])('with the mount %s and the file %s', (mount, option, rules) => expect(mounted(mount, option)).toEqual(rules));
});

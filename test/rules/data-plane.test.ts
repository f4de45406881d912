import { lint, rulesOf } from './lint';
import { readManifests } from '../../lib/manifest/read';
import { judge } from '../../lib/rules/engine/judge';
import { RULES } from '../../lib/rules/registry';

function bad(id: string): string {
  return RULES.find((rule) => rule.id === id)!.bad;
}

describe('data-plane/image-store', () => {
  const cloud = (conf: string, store: string, kind = 'ConfigMap', field = 'data'): string => bad('data-plane/image-store')
    .replace('kind: ConfigMap', `kind: ${kind}`).replace('\ndata:', `\n${field}:`)
    .replace('images_rbd_ceph_conf = /etc/ceph/ceph.conf', `images_rbd_ceph_conf = ${conf}`)
    .replace('images_rbd_glance_store_name = ceph', `images_rbd_glance_store_name = ${store}`);

  test('the cluster of another store', () => {
    expect(lint(cloud('/etc/ceph/az1.conf', 'images'))).toEqual([
      'warning data-plane/image-store 8:5 data[\'03-ceph-nova.conf\'][libvirt].images_rbd_ceph_conf: images_rbd_ceph_conf is \'/etc/ceph/az1.conf\', '
      + 'but the store \'images\' reads \'ceph.conf\'. Use the cluster of the store: /etc/ceph/ceph.conf.',
    ]);
  });

  test('a near name has an edit', () => {
    expect(lint(cloud('/etc/ceph/ceph.conf', 'image'))).toEqual([expect.stringContaining('Did you mean \'images\'?')]);
  });

  test('the value in a Secret is not shown', () => {
    expect(lint(cloud('/etc/ceph/ceph.conf', 'elsewhere', 'Secret', 'stringData')).filter((line) => line.includes('data-plane'))).toEqual([
      expect.stringContaining('images_rbd_glance_store_name is a secret that is not shown, but'),
    ]);
  });

  test('the Glance in the same file counts, or the only one in other files', () => {
    const [configMap, cloudText] = cloud('/etc/ceph/ceph.conf', 'elsewhere').split('---\n');
    const judged = (...texts: string[]): string[] => judge(readManifests(texts.map((text, index) => ({ file: `${index}.yaml`, text }))).documents)
      .findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('data-plane'));
    expect(judged(configMap, cloudText)).toEqual(['data-plane/image-store']);
    expect(judged(configMap, cloudText, cloudText)).toEqual([]);
    expect(judged(`${configMap}---\n${cloudText}`, cloudText)).toEqual(['data-plane/image-store']);
  });

  test('nothing without a Glance, without a store in Ceph, or in other files', () => {
    const [configMap] = cloud('/etc/ceph/ceph.conf', 'elsewhere').split('---\n');
    expect(rulesOf(configMap)).toEqual([]);
    expect(rulesOf(cloud('/etc/ceph/ceph.conf', 'elsewhere').replace('03-ceph-nova.conf', '03-ceph.conf'))).toEqual([]);
  });
});

describe('data-plane/service-type', () => {
  test('no type at all', () => {
    expect(lint(bad('data-plane/service-type').replace('  edpmServiceType: nova-custom-ceph\n', ''))).toEqual([
      'error data-plane/service-type 6:3 spec.playbook: the service runs the playbook of Nova, but has no edpmServiceType, so its type is '
      + '\'nova-custom-ceph\'. Set edpmServiceType to nova.',
    ]);
  });

  test('nothing for other playbooks', () => {
    expect(rulesOf(bad('data-plane/service-type').replace('osp.edpm.nova', 'osp.edpm.ovn'))).toEqual([]);
  });
});

describe('data-plane/service-dropped', () => {
  test('nothing for one service twice, unknown services and other values', () => {
    expect(rulesOf(bad('data-plane/service-dropped').replace('[libvirt, nova, nova-custom-ceph]', '[nova, nova, other, another]'))).toEqual([]);
    expect(rulesOf(bad('data-plane/service-dropped').replace('[libvirt, nova, nova-custom-ceph]', 'nova')).filter((rule) => rule.startsWith('data-plane'))).toEqual([]);
  });
});

describe('data-plane/ceph-client', () => {
  test('behind libvirt', () => {
    expect(lint(bad('data-plane/ceph-client').replace('[libvirt,', '[libvirt, ceph-client,'))).toEqual([
      expect.stringContaining('the service ceph-client runs after libvirt, which needs the files that it copies. Move ceph-client before libvirt.'),
    ]);
  });

  test('the services of a whole node set that names none', () => {
    const withoutServices = bad('data-plane/ceph-client').replace('  services: [libvirt, nova-custom-ceph]\n', '');
    expect(rulesOf(withoutServices)).toEqual([]);
    expect(rulesOf(withoutServices.replace('spec:\n', 'spec:\n  nodes: {}\n'))).toEqual(['data-plane/ceph-client']);
  });

  test('nothing without files in /etc/ceph', () => {
    expect(rulesOf(bad('data-plane/ceph-client').replace('/etc/ceph', '/etc/other'))).toEqual([]);
  });
});

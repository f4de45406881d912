import { CEPH_CLIENT_SERVICE, DEFAULT_NODE_SET_SERVICES, LIBVIRT_SERVICE } from '../../facts/operators/data-plane';
import { Fields } from '../../manifest/fields';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { objectsOf } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const CEPH_CLIENT: Rule = defineRule(objectsOf('OpenStackDataPlaneNodeSet'), {
  id: 'data-plane/ceph-client',
  severity: 'warning',
  title: 'Node set with the files of a Ceph cluster, but without the service ceph-client before libvirt',
  why: 'The service ceph-client copies the files in /etc/ceph to the nodes. The service libvirt defines the secret of the cluster from them, without '
    + 'which no instance reaches its disk.',
  source: 'https://github.com/openstack-k8s-operators/edpm-ansible/tree/main/roles/edpm_ceph_client_files',
  bad: fragment('libvirt, nova-custom-ceph'),
  good: fragment('ceph-client, libvirt, nova-custom-ceph'),
  find(document) {
    const spec = Fields.at(document, ['spec']);
    const isWhole = spec.has('nodes');
    const services = spec.has('services') ? spec.texts('services') : isWhole ? DEFAULT_NODE_SET_SERVICES : [];
    const [client, libvirt] = [CEPH_CLIENT_SERVICE, LIBVIRT_SERVICE].map((name) => services.indexOf(name));
    return !mountsCeph(spec) || libvirt < 0 || (client >= 0 && client < libvirt) ? undefined : {
      place: spec.has('services') ? atField(spec, 'services') : atField(spec),
      message: client < 0 ? 'the node set mounts files in /etc/ceph, but has no service ceph-client.'
        : 'the service ceph-client runs after libvirt, which needs the files that it copies.',
      fix: client < 0 ? 'Add ceph-client before libvirt.' : 'Move ceph-client before libvirt.',
    };
  },
});

function mountsCeph(spec: Fields): boolean {
  return spec.list('nodeTemplate', 'extraMounts').some((entry) => entry.list('mounts').some((mount) => mount.text('mountPath') === '/etc/ceph'));
}

function fragment(services: string): string {
  return `
kind: OpenStackDataPlaneNodeSet
metadata:
  name: openstack-edpm
spec:
  services: [${services}]
  nodeTemplate:
    extraMounts:
    - extraVolType: Ceph
      volumes:
      - name: ceph
        secret:
          secretName: ceph-conf-files
      mounts:
      - name: ceph
        mountPath: /etc/ceph
        readOnly: true
`;
}

import { isHost, isIpv6 } from '../../facts/address';
import { isTemplate } from '../../facts/operators/template-variables';
import { defineRule, type Found } from '../engine/define';
import { replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { VOLUMES } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const NFS_SERVER: Rule = defineRule(VOLUMES, {
  id: 'mounts/nfs-server',
  severity: 'error',
  title: 'NFS volume with an invalid server or path',
  why: 'server is a host name or an IP address, and path an absolute path on it. The API server accepts any text in an extra mount, but refuses the pod or the node fails to mount the volume.',
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#nfs',
  bad: `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: images
        nfs:
          server: 172.18.0.9:/export
          path: /export
      mounts:
      - name: images
        mountPath: /var/lib/glance/images
`,
  good: `
kind: OpenStackControlPlane
spec:
  extraMounts:
  - name: v1
    extraVol:
    - propagation:
      - Glance
      volumes:
      - name: images
        nfs:
          server: 172.18.0.9
          path: /export
      mounts:
      - name: images
        mountPath: /var/lib/glance/images
`,
  find({ fields }) {
    const nfs = fields.child('nfs');
    const server = nfs.text('server');
    const path = nfs.text('path');
    const problems: Found[] = [];
    if (server !== undefined && !isTemplate(server) && !isServer(server)) {
      const [host] = /^[^:/]+(?=:\/|\/)/.exec(server) ?? [];
      problems.push({
        place: atField(nfs, 'server'),
        message: `nfs.server is ${quoted(server)}, which is not a host name or an IP address.`,
        fix: host === undefined || !isHost(host) ? 'Write only the host name or the IP address.' : `Write server: ${host}, and the export in path.`,
        ...host !== undefined && isHost(host) && path?.startsWith('/') === true && { edit: replaceField(host) },
      });
    }
    if (path !== undefined && !isTemplate(path) && !path.startsWith('/')) {
      problems.push({
        place: atField(nfs, 'path'),
        message: `nfs.path is ${quoted(path)}, which is not an absolute path.`,
        fix: 'Write the path of the export on the server, beginning with /.',
      });
    }
    return problems;
  },
});

/** Kubernetes passes an IPv6 address to mount in brackets only if the manifest has them. */
function isServer(server: string): boolean {
  return isHost(server) || isIpv6(server.replace(/^\[(.*)\]$/, '$1'));
}

import { HTTPD_DIRECTORY } from '../../facts/operators/httpd';
import { defineRule } from '../engine/define';
import { replaceField } from '../engine/edit';
import { atField } from '../engine/places';
import { EXTRA_VOLS } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const HTTPD_PATH: Rule = defineRule(EXTRA_VOLS, {
  id: 'mounts/httpd-path',
  severity: 'warning',
  title: 'Files for httpd in a directory that it does not read',
  why: 'The templates of the operators include /etc/httpd/conf_custom/*.conf in the virtual hosts. httpd does not read files in other directories that an extra mount brings.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/glanceapi/config/10-glance-wsgi.conf',
  bad: fragment('/etc/httpd/custom_conf'),
  good: fragment(HTTPD_DIRECTORY),
  find: ({ mounts }) => mounts.flatMap((mount) => {
    const path = mount.text('mountPath')?.replace(/\/+$/, '') ?? '';
    const [directory] = /^\/etc\/httpd\/[^/]+/.exec(path) ?? [];
    return directory === undefined || READ.has(directory) ? [] : [{
      place: atField(mount, 'mountPath'),
      message: `mountPath is ${path}, a directory that httpd does not read.`,
      fix: `Write ${HTTPD_DIRECTORY}, and end the names of the files with .conf.`,
      ...path === directory && { edit: replaceField(HTTPD_DIRECTORY) },
    }];
  }),
});

/** Directories of httpd that the image or the operator uses. */
const READ: ReadonlySet<string> = new Set(['conf_custom', 'conf', 'conf.d', 'conf.modules.d', 'modules', 'run', 'logs', 'state'].map((name) => `/etc/httpd/${name}`));

function fragment(path: string): string {
  return ['', 'kind: OpenStackControlPlane', 'spec:', '  extraMounts:', '  - name: v1', '    extraVol:', '    - propagation:', '      - Glance', '      volumes:',
    '      - name: httpd', '        configMap:', '          name: httpd', '      mounts:', '      - name: httpd', `        mountPath: ${path}`, ''].join('\n');
}

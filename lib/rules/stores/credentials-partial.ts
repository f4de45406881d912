import { enabledConfigsOf, typedStores } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const CREDENTIALS_PARTIAL: Rule = {
  id: 'stores/credentials-partial',
  severity: 'error',
  title: 'Credentials given in part',
  why: 'A store authenticates with all of its credentials or not at all: uploads fail.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_auth_address = {{ .KeystoneInternalURL }}
        swift_store_user = service:glance
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
`,
  * check(context) {
    for (const { config, enabled } of enabledConfigsOf(context).filter((candidate) => candidate.config.isComplete)) {
      for (const { id, type } of typedStores(enabled)) {
        for (const group of (TOGETHER[type] ?? []).filter(({ unless }) => !unless || config.find(id, unless) === undefined)) {
          const given = group.options.flatMap((name) => config.find(id, name) ?? []);
          const missing = group.options.filter((name) => !given.some((option) => option.name === name));
          if (given.length > 0 && missing.length > 0) {
            yield {
              place: atOption(given[0]),
              message: `the store ${quoted(id)} has ${listed(given.map(({ name }) => name), 'and')}, but not ${listed(missing, 'or')}.`,
              fix: `Write ${listed(missing, 'and')} in [${id}] too, or put all of them into a Secret.`,
            };
          }
        }
      }
    }
  },
};

/** Options that are of use only together; unless another one makes some of them needless. */
interface Together {
  readonly options: readonly string[];
  readonly unless?: string;
}

const TOGETHER: Readonly<Record<string, readonly Together[]>> = {
  swift: [
    { options: ['swift_store_user', 'swift_store_key'], unless: 'swift_store_config_file' },
    { options: ['swift_store_application_credential_id', 'swift_store_application_credential_secret'] },
  ],
  s3: [{ options: ['s3_store_access_key', 's3_store_secret_key'] }],
  cinder: [
    {
      options: ['cinder_store_user_name', 'cinder_store_password', 'cinder_store_project_name', 'cinder_store_auth_address'],
      unless: 'cinder_store_application_credential_id',
    },
    { options: ['cinder_store_application_credential_id', 'cinder_store_application_credential_secret'] },
  ],
  vmware: [{ options: ['vmware_server_host', 'vmware_server_username', 'vmware_server_password'] }],
};

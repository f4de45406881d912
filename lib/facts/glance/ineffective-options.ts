import { before, type ReleaseRange } from '../release';
import { runsPlugin } from './glance-values';
import { boundedItems, isTrue, type OptionReader } from './value-check';

/** Options that Glance knows, but does not read in a pod of the operator or beside another option. */
export interface IneffectiveOption {
  /** The section. */
  readonly group: string;

  /** The options; without any, all of the section. */
  readonly options?: readonly string[];

  /**
   * The releases in which they have no effect.
   *
   * @default - all releases
   */
  readonly releases?: ReleaseRange;

  /**
   * Whether they have no effect beside the other options of the configuration.
   *
   * @default - they never have one
   */
  readonly when?: (config: OptionReader) => boolean;

  /** Why: the end of a sentence after `has no effect: `. */
  readonly why: string;

  /** What to do about it. */
  readonly fix: string;
}

/**
 * Options without effect.
 *
 * @see https://docs.openstack.org/glance/latest/configuration/glance_api.html
 * @see https://github.com/openstack-k8s-operators/glance-operator/tree/main/templates
 */
export const INEFFECTIVE_OPTIONS: readonly IneffectiveOption[] = [
  {
    group: 'DEFAULT',
    options: ['bind_host', 'bind_port', 'workers', 'backlog', 'tcp_keepidle', 'client_socket_timeout', 'max_header_line', 'http_keepalive'],
    releases: before('main'),
    why: 'httpd serves Glance in the pods, and Glance\'s own server does not run',
    fix: 'Remove it: the operator configures httpd, with apiTimeout for the time limit.',
  },
  { group: 'DEFAULT', options: ['node_staging_uri'], why: 'the section [os_glance_staging_store] replaces it', fix: 'Remove it.' },
  { group: 'task', options: ['work_dir'], why: 'the section [os_glance_tasks_store] replaces it', fix: 'Remove it.' },
  { group: 'DEFAULT', options: ['digest_algorithm'], why: 'Glance does not read it', fix: 'Remove it.' },
  {
    group: 'DEFAULT',
    options: ['user_storage_quota'],
    when: (config) => isTrue(config.get('DEFAULT', 'use_keystone_limits')),
    why: 'the limits in Keystone replace it with use_keystone_limits',
    fix: 'Remove one of the two.',
  },
  {
    group: 'DEFAULT',
    options: ['log_file', 'log_dir', 'use_syslog', 'use_journal', 'use_json', 'use_stderr', 'default_log_levels', 'log_date_format'],
    when: (config) => Boolean(config.get('DEFAULT', 'log_config_append')),
    why: 'the file in log_config_append replaces all options of logging',
    fix: 'Remove it, or remove log_config_append.',
  },
  {
    group: 'healthcheck',
    options: ['backends', 'disable_by_file_path', 'disable_by_file_paths'],
    why: 'the paste file sets the backend and its file, and its values win',
    fix: 'Remove it. Create /etc/glance/healthcheck_disable in a pod to make its health check fail.',
  },
  {
    group: 'image_conversion',
    when: (config) => isGiven(config) && !runsPlugin(config, 'image_conversion'),
    why: 'image_import_plugins does not contain image_conversion',
    fix: 'Add image_conversion to image_import_plugins in [image_import_opts].',
  },
  {
    group: 'inject_metadata_properties',
    when: (config) => !runsPlugin(config, 'inject_image_metadata'),
    why: 'image_import_plugins does not contain inject_image_metadata',
    fix: 'Add inject_image_metadata to image_import_plugins in [image_import_opts].',
  },
  {
    group: 'glance_download_properties',
    when: (config) => !boundedItems(config.get('DEFAULT', 'enabled_import_methods') ?? '').includes('glance-download'),
    why: 'enabled_import_methods does not contain glance-download',
    fix: 'Add glance-download to enabled_import_methods in [DEFAULT].',
  },
  {
    group: 'glance_download_opts',
    options: ['extra_properties'],
    releases: before('main'),
    why: 'Glance reads the section [glance_download_properties]',
    fix: 'Write it in [glance_download_properties].',
  },
  { group: 'taskflow_executor', options: ['conversion_format'], why: 'imports by the API do not read it', fix: 'Set output_format in [image_conversion].' },
  {
    group: 'DEFAULT',
    options: ['scrub_time', 'scrub_pool_size'],
    when: (config) => !isTrue(config.get('DEFAULT', 'delayed_delete')),
    why: 'delayed_delete is not set',
    fix: 'Remove it.',
  },
];

/** Whether the text has a plug-in list of its own. Without one, the operator's list counts, which depends on the layout and the stores. */
function isGiven(config: OptionReader): boolean {
  return config.get('image_import_opts', 'image_import_plugins') !== undefined;
}

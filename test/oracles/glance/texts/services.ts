import { area, besideCeph, enabled, RBD } from './pieces';

const LINES = (section: string, ...lines: string[]): string => `[${section}]\n${lines.map((line) => `${line}\n`).join('')}`;
const beside = (section: string, ...lines: string[]): string => `${besideCeph('')}${LINES(section, ...lines)}`;
const CACHE = 'image_cache_dir = /var/lib/glance/cache\nimage_cache_driver = sqlite\n';
const PROTECTED = '[x_.*]\ncreate = admin\nread = admin,member\nupdate = admin\ndelete = admin\n';

/** Import methods, plug-ins, filters and the staging folder. */
export const IMPORT_TEXTS = area('imports', {
  'methods': { text: besideCeph('enabled_import_methods = [glance-direct,web-download,copy-image]'), imports: true },
  'methods-quoted': { text: besideCeph("enabled_import_methods = ['glance-direct', 'web-download']"), imports: true },
  'methods-no-brackets': { text: besideCeph('enabled_import_methods = glance-direct,web-download'), at: '[DEFAULT].enabled_import_methods' },
  'methods-half-bracket': { text: besideCeph('enabled_import_methods = [glance-direct,web-download'), at: '[DEFAULT].enabled_import_methods' },
  'methods-unknown': { text: besideCeph('enabled_import_methods = [web-download,ftp-download]'), imports: true, silent: { '18.0-fr6': 'the method is not offered' } },
  'methods-capitals': { text: besideCeph('enabled_import_methods = [Web-Download]'), silent: { '18.0-fr6': 'the method is not offered' } },
  'methods-none': { text: besideCeph('enabled_import_methods = []') },
  'plugins': { text: beside('image_import_opts', "image_import_plugins = ['no_op']"), imports: true },
  'plugins-no-brackets': { text: beside('image_import_opts', 'image_import_plugins = no_op'), imports: true, at: '[image_import_opts].image_import_plugins' },
  'plugins-unknown': { text: beside('image_import_opts', "image_import_plugins = ['no_op','image-conversion']"), imports: true, silent: 'skipped with a warning in the log' },
  'plugins-inject': {
    text: `${beside('image_import_opts', "image_import_plugins = ['inject_image_metadata']")}${LINES('inject_metadata_properties', 'ignore_user_roles =', 'inject = "site:a, tier:gold"')}`,
    imports: true,
  },
  'inject-braces': {
    text: `${beside('image_import_opts', "image_import_plugins = ['inject_image_metadata']")}${LINES('inject_metadata_properties', 'ignore_user_roles =', 'inject = {site=a}')}`,
    imports: true,
  },
  'filter-hosts-no-brackets': { text: beside('import_filtering_opts', 'allowed_hosts = 127.0.0.1', 'allowed_ports = []', 'disallowed_ports = []'), imports: true },
  'filter-hosts-with-port': { text: beside('import_filtering_opts', 'allowed_hosts = [127.0.0.1:80]', 'allowed_ports = []'), imports: true },
  'filter-ports-word': { text: beside('import_filtering_opts', 'allowed_ports = [http]'), imports: true },
  'filter-schemes': { text: beside('import_filtering_opts', "allowed_schemes = ['http','https']", 'allowed_hosts = [127.0.0.1]', 'allowed_ports = []'), imports: true },
  'staging-empty': { text: beside('os_glance_staging_store', 'filesystem_store_datadir ='), imports: true },
  'staging-impossible': { text: beside('os_glance_staging_store', 'filesystem_store_datadir = /etc/ceph/ceph.conf/staging'), imports: true },
  'staging-url': { text: beside('os_glance_staging_store', 'filesystem_store_datadir = file:///var/lib/glance/staging'), imports: true },
  'engine-mode': { text: beside('taskflow_executor', 'engine_mode = concurrent'), imports: true },
  'workers-0': { text: beside('taskflow_executor', 'max_workers = 0'), imports: true },
});

/** The flavor of the paste file, and the image cache. */
export const CACHE_TEXTS = area('cache', {
  'sqlite': { text: `${besideCeph(CACHE)}${LINES('paste_deploy', 'flavor = keystone+cachemanagement')}` },
  'sqlite-caching': { text: `${besideCeph(CACHE)}${LINES('paste_deploy', 'flavor = keystone+caching')}` },
  'driver-typo': { text: `${besideCeph(CACHE.replace('sqlite', 'sqlite3'))}${LINES('paste_deploy', 'flavor = keystone+caching')}`, at: '[DEFAULT].image_cache_driver' },
  'driver-typo-without-flavor': { text: besideCeph(CACHE.replace('sqlite', 'sqlite3')) },
  'folder-left-out': { text: `${besideCeph('image_cache_driver = sqlite')}${LINES('paste_deploy', 'flavor = keystone+cachemanagement')}` },
  'folder-without-flavor': { text: besideCeph(CACHE), silent: 'nothing is cached' },
  'central-with-url': {
    text: `${besideCeph('image_cache_driver = centralized_db\nimage_cache_dir = /var/lib/glance/cache\nworker_self_reference_url = http://glance-0:9292')}${LINES('paste_deploy', 'flavor = keystone+cachemanagement')}`,
  },
  'flavor-unknown': { text: beside('paste_deploy', 'flavor = keystone+cache'), at: '[paste_deploy].flavor' },
  'flavor-reversed': { text: `${besideCeph(CACHE)}${LINES('paste_deploy', 'flavor = caching+keystone')}`, at: '[paste_deploy].flavor' },
  'flavor-empty': { text: beside('paste_deploy', 'flavor =') },
  'flavor-blank': { text: beside('paste_deploy', 'flavor = keystone + caching') },
  'paste-file': { text: beside('paste_deploy', 'config_file = /etc/glance/glance-api-paste.ini') },
});

/** Quotas, hashes, protections, policies and keys. */
export const LIMIT_TEXTS = area('limits', {
  'quota-gb': { text: besideCeph('user_storage_quota = 500GB') },
  'quota-blank': { text: besideCeph('user_storage_quota = 500 MB'), at: '[DEFAULT].user_storage_quota' },
  'quota-mib': { text: besideCeph('user_storage_quota = 500MiB'), at: '[DEFAULT].user_storage_quota' },
  'quota-fraction': { text: besideCeph('user_storage_quota = 0.5TB'), at: '[DEFAULT].user_storage_quota' },
  'cap-0': { text: besideCeph('image_size_cap = 0'), at: '[DEFAULT].image_size_cap' },
  'cap-unit': { text: besideCeph('image_size_cap = 10G'), at: '[DEFAULT].image_size_cap' },
  'cap-small': { text: besideCeph('image_size_cap = 1000'), undecidable: 'the size of the images' },
  'hash-sha256': { text: besideCeph('hashing_algorithm = sha256'), undecidable: 'the tool compares with SHA-512' },
  'hash-dashed': { text: besideCeph('hashing_algorithm = sha-512'), at: '[DEFAULT].hashing_algorithm' },
  'hash-unknown': { text: besideCeph('hashing_algorithm = crc32'), at: '[DEFAULT].hashing_algorithm' },
  'hash-quoted': { text: besideCeph('hashing_algorithm = "sha512"') },
  'key-15': { text: besideCeph('metadata_encryption_key = 123456789012345'), at: '[DEFAULT].metadata_encryption_key' },
  'key-32': { text: besideCeph('metadata_encryption_key = 12345678901234567890123456789012') },
  'protections': { text: besideCeph('property_protection_file = /etc/ceph/protect.conf'), files: { '/etc/ceph/protect.conf': PROTECTED } },
  'protections-without-update': {
    text: besideCeph('property_protection_file = /etc/ceph/protect.conf'), files: { '/etc/ceph/protect.conf': PROTECTED.replace(/update.*\n/, '') },
  },
  'protections-bad-expression': {
    text: besideCeph('property_protection_file = /etc/ceph/protect.conf'), files: { '/etc/ceph/protect.conf': PROTECTED.replace('x_.*', 'x_(') },
  },
  'protections-both-marks': {
    text: besideCeph('property_protection_file = /etc/ceph/protect.conf'), files: { '/etc/ceph/protect.conf': PROTECTED.replace('create = admin', 'create = @,!') },
  },
  'protections-format': {
    text: besideCeph('property_protection_file = /etc/ceph/protect.conf\nproperty_protection_rule_format = role'),
    files: { '/etc/ceph/protect.conf': PROTECTED },
    at: '[DEFAULT].property_protection_rule_format',
  },
  'policy-missing': { text: beside('oslo_policy', 'policy_file = /etc/glance/rules.yaml'), silent: 'the defaults of the code apply' },
  'formats-blank-list': { text: beside('image_format', 'disk_formats = raw qcow2') },
  'formats-without-bare': { text: beside('image_format', 'container_formats = ovf,docker'), at: '[image_format].container_formats' },
  'strategy': { text: besideCeph('location_strategy = random'), silent: { main: 'unknown there, ignored' } },
  'limit-endpoint': { text: besideCeph('use_keystone_limits = true') },
});

/** Options that the operator sets, and those of the libraries. */
export const SERVER_TEXTS = area('server', {
  'bind-port': { text: besideCeph('bind_host = 0.0.0.0\nbind_port = 9292'), silent: 'no effect under WSGI' },
  'workers-negative': { text: besideCeph('workers = -1'), silent: 'no effect under WSGI' },
  'debug-maybe': { text: besideCeph('debug = maybe'), at: '[DEFAULT].debug' },
  'debug-on': { text: besideCeph('debug = On') },
  'log-levels': { text: besideCeph('default_log_levels = glance=DEBUG,urllib3=WARN') },
  'log-levels-without-equals': { text: besideCeph('default_log_levels = glance') },
  'log-folder-missing': { text: besideCeph('log_file = /srv/none/api.log') },
  'transport-without-scheme': { text: besideCeph('transport_url = rabbitmq.openstack.svc:5671') },
  'transport-unknown-scheme': { text: besideCeph('transport_url = redis://cache:6379/') },
  'notifications-log': { text: beside('oslo_messaging_notifications', 'driver = log') },
  'notifications-list': { text: beside('oslo_messaging_notifications', 'driver = log,noop'), silent: 'no notifications' },
  'notifications-twice': { text: beside('oslo_messaging_notifications', 'driver = log', 'driver = noop') },
  'auth-type-unknown': { text: beside('keystone_authtoken', 'auth_type = passwd'), at: '[keystone_authtoken].auth_type' },
  'auth-cache-without-key': { text: beside('keystone_authtoken', 'memcache_security_strategy = ENCRYPT') },
  'database': { text: beside('database', 'connection = mysql+pymysql://glance:secret@elsewhere/glance'), undecidable: 'whether that server answers' },
  'database-retries': { text: beside('database', 'max_retries = -1', 'connection_recycle_time = 300') },
  'cors': { text: beside('cors', 'allowed_origin = https://horizon.example.org') },
  'cors-age': { text: beside('cors', 'max_age = 1h') },
  'cors-brackets': { text: beside('cors', "allowed_origin = ['https://horizon.example.org']"), silent: 'the origin never matches' },
  'key-manager': { text: beside('key_manager', 'backend = barbican') },
  'key-manager-unknown': { text: beside('key_manager', 'backend = keystore'), at: '[key_manager].backend' },
  'threads-word': { text: beside('wsgi', 'task_pool_threads = many') },
  'endpoint-without-scheme': { text: besideCeph('public_endpoint = glance.example.org'), silent: 'the links lack a scheme' },
  'work-folder': { text: beside('task', 'work_dir = /var/lib/glance/work'), silent: 'nothing reads it' },
  'several-locations': { text: besideCeph('show_multiple_locations = maybe') },
  'keystone-password-placeholder': { text: enabled('ceph:rbd', 'ceph', `[ceph]\n${RBD}[keystone_authtoken]\npassword = {{ .ServicePassword }}\n`) },
});

import { area, besideCeph, changed, enabled, oneStore, RBD, S3, secondStore, SWIFT } from './pieces';

const DATADIR = 'filesystem_store_datadir = /var/lib/glance/images\n';
const OTHER_FOLDER = { '/etc/az1/ceph.conf': '@CEPH_CONF@', '/etc/az1/ceph.client.openstack.keyring': '@KEYRING@' };
const OTHER_CLUSTER = { '/etc/ceph/az1.conf': '@CEPH_CONF@', '/etc/ceph/az1.client.openstack.keyring': '@KEYRING@' };
const SWIFT_FILE = '[main]\nuser = service:glance\nkey = glance-secret\nauth_address = http://127.0.0.1:15000/v3\nauth_version = 3\n';
const REFERENCE = 'swift_store_config_file = /etc/ceph/swift.conf\nswift_store_create_container_on_put = true\nswift_store_endpoint_type = internalURL\n';

/** What the file driver checks. */
export const FILE_TEXTS = area('file', {
  'plain': { text: oneStore('file', DATADIR), layout: 'single' },
  'directories-beside-default': {
    text: oneStore('file', 'filesystem_store_datadirs = /var/lib/glance/a:10\nfilesystem_store_datadirs = /var/lib/glance/b:5\n'), layout: 'single',
  },
  'directories': {
    text: oneStore('file', 'filesystem_store_datadir =\nfilesystem_store_datadirs = /var/lib/glance/a:10\nfilesystem_store_datadirs = /var/lib/glance/b:5\n'),
    layout: 'single',
  },
  'priority-is-fraction': {
    text: oneStore('file', 'filesystem_store_datadir =\nfilesystem_store_datadirs = /var/lib/glance/a:1.5\n'),
    layout: 'single',
    at: '[one].filesystem_store_datadirs',
  },
  'one-directory-twice': {
    text: oneStore('file', 'filesystem_store_datadir =\nfilesystem_store_datadirs = /var/lib/glance/a:1\nfilesystem_store_datadirs = /var/lib/glance/a:2\n'),
    layout: 'single',
    at: '[one].filesystem_store_datadirs',
  },
  'neither-directory': { text: oneStore('file', 'filesystem_store_datadir =\n'), layout: 'single' },
  'permission-without-owner': { text: oneStore('file', `${DATADIR}filesystem_store_file_perm = 044\n`), layout: 'single', at: '[one].filesystem_store_file_perm' },
  'permission-not-octal': { text: oneStore('file', `${DATADIR}filesystem_store_file_perm = 0o640\n`), layout: 'single', at: '[one].filesystem_store_file_perm' },
  'permission-640': { text: oneStore('file', `${DATADIR}filesystem_store_file_perm = 640\n`), layout: 'single' },
  'chunk-with-unit': { text: oneStore('file', `${DATADIR}filesystem_store_chunk_size = 64KB\n`), layout: 'single', at: '[one].filesystem_store_chunk_size' },
  'chunk-negative-second': { text: secondStore('file', `${DATADIR}filesystem_store_chunk_size = -1\n`), layout: 'split' },
  'metadata-without-mountpoint': {
    text: oneStore('file', `${DATADIR}filesystem_store_metadata_file = /etc/ceph/share.json\n`),
    layout: 'single',
    files: { '/etc/ceph/share.json': '{"id": "share"}' },
  },
  'metadata-with-number': {
    text: oneStore('file', `${DATADIR}filesystem_store_metadata_file = /etc/ceph/share.json\n`),
    layout: 'single',
    files: { '/etc/ceph/share.json': '{"id": 1, "mountpoint": "/var/lib/glance"}' },
  },
  'metadata-no-json': {
    text: oneStore('file', `${DATADIR}filesystem_store_metadata_file = /etc/ceph/share.json\n`),
    layout: 'single',
    files: { '/etc/ceph/share.json': 'id: share\nmountpoint: /var/lib/glance\n' },
  },
  'metadata': {
    text: oneStore('file', `${DATADIR}filesystem_store_metadata_file = /etc/ceph/share.json\n`),
    layout: 'single',
    files: { '/etc/ceph/share.json': '{"id": "share", "mountpoint": "/var/lib/glance/images"}' },
  },
  'under-a-file': { text: oneStore('file', 'filesystem_store_datadir = /etc/ceph/ceph.conf/images\n'), layout: 'single' },
  'read-only-mount': { text: oneStore('file', 'filesystem_store_datadir = /etc/glance/images\n'), layout: 'single' },
  'timeout-0': { text: oneStore('file', `${DATADIR}filesystem_store_threadpool_threshold = 101\n`), layout: 'single', silent: { '18.0-fr6': 'unknown there, ignored' } },
});

/** What the rbd driver checks. */
export const RBD_TEXTS = area('rbd', {
  'other-folder': { text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/az1/ceph.conf')), files: OTHER_FOLDER },
  'other-cluster': { text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/ceph/az1.conf')), files: OTHER_CLUSTER },
  'other-cluster-without-keyring': {
    text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/ceph/az1.conf')), files: { '/etc/ceph/az1.conf': '@CEPH_CONF@' },
  },
  'other-folder-and-cluster': {
    text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/az1/az1.conf')),
    files: { '/etc/az1/az1.conf': '@CEPH_CONF@', '/etc/az1/az1.client.openstack.keyring': '@KEYRING@' },
  },
  'other-folder-with-keyring-in-etc-ceph': {
    text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/az1/az1.conf')),
    files: { '/etc/az1/az1.conf': '@CEPH_CONF@', '/etc/ceph/az1.client.openstack.keyring': '@KEYRING@' },
  },
  'keyring-named-in-conf': {
    text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/az1/az1.conf')),
    files: { '/etc/az1/az1.conf': '@CEPH_CONF@keyring = /etc/az1/keys\n', '/etc/az1/keys': '@KEYRING@' },
  },
  'keyring-of-any-cluster': {
    text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/ceph/az1.conf')),
    files: { '/etc/ceph/az1.conf': '@CEPH_CONF@', '/etc/ceph/keyring': '@KEYRING@' },
  },
  'conf-of-another-ending': {
    text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/ceph/az1.cfg')),
    files: { '/etc/ceph/az1.cfg': '@CEPH_CONF@', '/etc/ceph/az1.cfg.client.openstack.keyring': '@KEYRING@' },
  },
  'keyring-by-default-name': {
    text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/ceph/az1.conf')),
    files: { '/etc/ceph/az1.conf': '@CEPH_CONF@', '/etc/ceph/az1.keyring': '@KEYRING@' },
  },
  'conf-missing-second': { text: secondStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/ceph/far.conf')) },
  'conf-quoted': { text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = "/etc/ceph/ceph.conf"')) },
  'conf-half-quoted': { text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = "/etc/ceph/ceph.conf')) },
  'conf-relative': { text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = ceph.conf')) },
  'conf-left-out': { text: oneStore('rbd', changed(RBD, 'rbd_store_ceph_conf')) },
  'user-with-client': { text: oneStore('rbd', changed(RBD, 'rbd_store_user', 'rbd_store_user = client.openstack')), at: '[one].rbd_store_user' },
  'user-with-client-second': { text: secondStore('rbd', changed(RBD, 'rbd_store_user', 'rbd_store_user = client.openstack')), at: '[two].rbd_store_user' },
  'user-left-out': { text: oneStore('rbd', changed(RBD, 'rbd_store_user')) },
  'user-half-quoted': { text: oneStore('rbd', changed(RBD, 'rbd_store_user', "rbd_store_user = 'openstack")) },
  'user-unknown': { text: oneStore('rbd', changed(RBD, 'rbd_store_user', 'rbd_store_user = glance')) },
  'pool-unknown': { text: oneStore('rbd', changed(RBD, 'rbd_store_pool', 'rbd_store_pool = glance-images')), undecidable: 'the pools of Ceph' },
  'pool-with-blank': { text: oneStore('rbd', changed(RBD, 'rbd_store_pool', 'rbd_store_pool = images ssd')), undecidable: 'the pools of Ceph' },
  'chunk-0': { text: oneStore('rbd', `${RBD}rbd_store_chunk_size = 0\n`), at: '[one].rbd_store_chunk_size' },
  'chunk-8': { text: oneStore('rbd', `${RBD}rbd_store_chunk_size = 8\n`) },
  'chunk-32': { text: oneStore('rbd', `${RBD}rbd_store_chunk_size = 32\n`) },
  'chunk-128': { text: oneStore('rbd', `${RBD}rbd_store_chunk_size = 128\n`), at: '[one].rbd_store_chunk_size' },
  'chunk-12': { text: oneStore('rbd', `${RBD}rbd_store_chunk_size = 12\n`), silent: 'rounded down to objects of 8 MiB' },
  'thin-on': { text: oneStore('rbd', `${RBD}rbd_thin_provisioning = on\n`) },
  'thin-enabled': { text: oneStore('rbd', `${RBD}rbd_thin_provisioning = enabled\n`), at: '[one].rbd_thin_provisioning' },
  'connect-timeout': { text: oneStore('rbd', `${RBD}rados_connect_timeout = 30\n`), silent: { '18.0-fr6': 'nothing reads it' } },
  'connect-timeout-word': { text: oneStore('rbd', `${RBD}rados_connect_timeout = 30s\n`) },
  'two-clusters': {
    text: enabled('a:rbd,b:rbd', 'a', `[a]\n${RBD}[b]\n${changed(RBD, 'rbd_store_ceph_conf', 'rbd_store_ceph_conf = /etc/ceph/az1.conf')}`), files: OTHER_CLUSTER,
  },
});

/** What the swift driver checks. */
export const SWIFT_TEXTS = area('swift', {
  'plain': { text: oneStore('swift', SWIFT) },
  'user-without-project': { text: oneStore('swift', changed(SWIFT, 'swift_store_user', 'swift_store_user = glance')), at: '[one].swift_store_user' },
  'user-with-domain': { text: oneStore('swift', changed(SWIFT, 'swift_store_user', 'swift_store_user = Default:service:glance')), at: '[one].swift_store_user' },
  'key-left-out': { text: oneStore('swift', changed(SWIFT, 'swift_store_key')) },
  'address-left-out': { text: secondStore('swift', changed(SWIFT, 'swift_store_auth_address')) },
  'version-2': { text: oneStore('swift', changed(SWIFT, 'swift_store_auth_version', 'swift_store_auth_version = 2')), at: '[one].swift_store_auth_version' },
  'version-3.0': { text: oneStore('swift', changed(SWIFT, 'swift_store_auth_version', 'swift_store_auth_version = 3.0')), at: '[one].swift_store_auth_version' },
  'version-left-out': { text: oneStore('swift', changed(SWIFT, 'swift_store_auth_version')) },
  'endpoint-type-short': { text: oneStore('swift', changed(SWIFT, 'swift_store_endpoint_type', 'swift_store_endpoint_type = internal')), at: '[one].swift_store_endpoint_type' },
  'endpoint-type-short-second': { text: secondStore('swift', changed(SWIFT, 'swift_store_endpoint_type', 'swift_store_endpoint_type = public')) },
  'container-missing': { text: oneStore('swift', `${changed(SWIFT, 'swift_store_create_container_on_put')}swift_store_container = nowhere\n`), undecidable: 'the containers of Swift' },
  'container-with-slash': { text: oneStore('swift', `${SWIFT}swift_store_container = glance/images\n`) },
  'many-containers': { text: oneStore('swift', `${SWIFT}swift_store_multiple_containers_seed = 2\n`) },
  'many-containers-33': { text: oneStore('swift', `${SWIFT}swift_store_multiple_containers_seed = 33\n`), at: '[one].swift_store_multiple_containers_seed' },
  'region-unknown': { text: oneStore('swift', `${SWIFT}swift_store_region = elsewhere\n`), undecidable: 'the regions of the catalog' },
  'reference-file': { text: oneStore('swift', `${REFERENCE}default_swift_reference = main\n`), files: { '/etc/ceph/swift.conf': SWIFT_FILE } },
  'reference-file-missing': { text: secondStore('swift', `${REFERENCE}default_swift_reference = main\n`) },
  'reference-unknown': { text: oneStore('swift', `${REFERENCE}default_swift_reference = backup\n`), files: { '/etc/ceph/swift.conf': SWIFT_FILE } },
  'reference-left-out': { text: oneStore('swift', REFERENCE), files: { '/etc/ceph/swift.conf': SWIFT_FILE } },
  'reference-without-user': {
    text: oneStore('swift', `${REFERENCE}default_swift_reference = main\n`), files: { '/etc/ceph/swift.conf': SWIFT_FILE.replace(/user.*\n/, '') },
  },
  'reference-with-percent': {
    text: oneStore('swift', `${REFERENCE}default_swift_reference = main\n`), files: { '/etc/ceph/swift.conf': SWIFT_FILE.replace('glance-secret', 'glance%secret') },
  },
  'tenants-with-file': {
    text: oneStore('swift', `${REFERENCE}default_swift_reference = main\nswift_store_multi_tenant = true\n`), files: { '/etc/ceph/swift.conf': SWIFT_FILE },
  },
  'buffer-on-upload': { text: oneStore('swift', `${SWIFT}swift_buffer_on_upload = true\n`) },
  'buffer-folder-missing': { text: secondStore('swift', `${SWIFT}swift_buffer_on_upload = true\nswift_upload_buffer_dir = /var/lib/glance/buffer\n`) },
  'buffer-folder': { text: oneStore('swift', `${SWIFT}swift_buffer_on_upload = true\nswift_upload_buffer_dir = /var/lib/glance/tmp\n`) },
  'retries-negative': { text: oneStore('swift', `${SWIFT}swift_store_retry_get_count = -1\n`) },
  'size-with-unit': { text: secondStore('swift', `${SWIFT}swift_store_large_object_size = 5G\n`) },
});

/** What the s3 driver checks. */
export const S3_TEXTS = area('s3', {
  'plain': { text: oneStore('s3', S3) },
  'host-without-scheme': { text: oneStore('s3', changed(S3, 's3_store_host', 's3_store_host = 127.0.0.1:15080')), at: '[one].s3_store_host' },
  'bucket-left-out': { text: oneStore('s3', changed(S3, 's3_store_bucket')) },
  'secret-key-left-out-second': { text: secondStore('s3', changed(S3, 's3_store_secret_key')) },
  'keys-in-secret': {
    text: oneStore('s3', changed(changed(S3, 's3_store_access_key'), 's3_store_secret_key')),
    secretTexts: ['[one]\ns3_store_access_key = @ACC@\ns3_store_secret_key = @SEC@\n'],
  },
  'chunk-4': { text: oneStore('s3', `${S3}s3_store_large_object_chunk_size = 4\n`), at: '[one].s3_store_large_object_chunk_size' },
  'chunk-5': { text: oneStore('s3', `${S3}s3_store_large_object_chunk_size = 5\n`) },
  'object-size-0': { text: oneStore('s3', `${S3}s3_store_large_object_size = 0\n`) },
  'object-size-negative': { text: oneStore('s3', `${S3}s3_store_large_object_size = -1\n`) },
  'threads-negative': { text: oneStore('s3', `${S3}s3_store_thread_pools = -2\n`), at: '[one].s3_store_thread_pools' },
  'threads-word-second': { text: secondStore('s3', `${S3}s3_store_thread_pools = ten\n`), at: '[two].s3_store_thread_pools' },
  'format-unknown': { text: oneStore('s3', changed(S3, 's3_store_bucket_url_format', 's3_store_bucket_url_format = dns')), at: '[one].s3_store_bucket_url_format' },
  'bucket-virtual-underscore': {
    text: oneStore('s3', changed(changed(S3, 's3_store_bucket', 's3_store_bucket = my_images'), 's3_store_bucket_url_format', 's3_store_bucket_url_format = virtual')),
  },
  'bucket-with-slash': { text: oneStore('s3', changed(S3, 's3_store_bucket', 's3_store_bucket = images/glance')) },
  'bucket-missing': {
    text: oneStore('s3', changed(changed(S3, 's3_store_create_bucket_on_put'), 's3_store_bucket', 's3_store_bucket = nowhere')), undecidable: 'the buckets of the server',
  },
  'cacert': { text: oneStore('s3', `${S3}s3_store_cacert = /etc/pki/tls/certs/ca-bundle.crt\n`) },
});

/** What the drivers of http, vmware and cinder check. */
export const OTHER_DRIVER_TEXTS = area('other-drivers', {
  'http-second': { text: secondStore('http', '') },
  'http-default': { text: oneStore('http', '') },
  'vmware-second-without-password': { text: secondStore('vmware', 'vmware_server_host = 127.0.0.1\nvmware_server_username = glance\n') },
  'unknown-option': { text: besideCeph('image_cach_dir = /var/lib/glance/cache'), silent: 'unknown, ignored' },
  'option-in-wrong-group': { text: besideCeph('rbd_store_chunk_size = 16'), silent: 'read from the section of the store only' },
});

import { glanceText, rulesOf, said } from './lint';
import type { ReleaseName } from '../../lib/facts/release';
import { S3_OPTIONS, SWIFT_SECTION } from '../../lib/rules/engine/fragments';

/** A text of one store, of swift, with more lines in its section. */
function swift(...lines: string[]): string {
  return glanceText('[DEFAULT]', 'enabled_backends = images:swift', '[glance_store]', 'default_backend = images', ...SWIFT_SECTION, ...lines);
}

function cinder(...lines: string[]): string {
  const text = lines.map((line) => `            ${line}\n`).join('');
  return `kind: Cinder\nspec:\n  nodeSelector: { a: b }\n  cinderVolumes:\n    lvm:\n      customServiceConfig: |\n${text}`;
}

describe('options', () => {
  test('of a store are those of its type', () => {
    expect(said(swift('rbd_store_pool = a', 'swift_store_contaner = b'))).toEqual([
      'text/unknown-option: rbd_store_pool in [images] is not an option of a store of type swift: it is ignored. Remove it, or look up its name.',
      "text/unknown-option: swift_store_contaner in [images] is not an option of a store of type swift: it is ignored. Did you mean 'swift_store_container'?",
    ]);
  });

  test('of another store belong into its section', () => {
    expect(said(glanceText('[DEFAULT]', 'enabled_backends = images:swift,ceph:rbd', '[glance_store]', 'default_backend = images', ...SWIFT_SECTION, 'rbd_store_pool = a', '[ceph]', 'rbd_store_user = a'))).toEqual([
      'text/wrong-group: rbd_store_pool is not an option of a store of type swift in [images]: it is ignored there. Move it to [ceph].',
    ]);
  });

  test('of a store have no effect in [glance_store] once there are several stores', () => {
    expect(said(glanceText('[DEFAULT]', 'enabled_backends = ceph:rbd', '[glance_store]', 'default_backend = ceph', 'rbd_store_pool = a', '[ceph]', 'rbd_store_user = a'))).toEqual([
      'text/wrong-group: rbd_store_pool is not an option of Glance in [glance_store]: it is ignored there. Move it to [ceph].',
    ]);
    expect(rulesOf(glanceText('[glance_store]', 'rbd_store_pool = a'))).toEqual(['stores/legacy-options']);
  });

  test('of stores that Glance keeps for itself are fine', () => {
    expect(rulesOf(glanceText('[os_glance_staging_store]', 'filesystem_store_datadir = /var/lib/glance/staging'))).toEqual([]);
  });

  test('a reference is shown as it is written, with the fix that fits it', () => {
    expect(said(glanceText('[DEFAULT]', 'log_file = ${nothing}/$DEFAULT.debug/$DEFAULT.nothing'))).toEqual([
      'text/substitution: log_file in [DEFAULT] refers to the option DEFAULT.debug by $DEFAULT.debug, but there is no such option. '
        + 'Write $debug: a reference cannot name the group DEFAULT.',
      'text/substitution: log_file in [DEFAULT] refers to the option DEFAULT.nothing by $DEFAULT.nothing, but there is no such option. '
        + 'Write $$ for a dollar sign: $$DEFAULT.nothing.',
      'text/substitution: log_file in [DEFAULT] refers to the option nothing by ${nothing}, but there is no such option. '
        + 'Write $$ for a dollar sign: $${nothing}.',
    ]);
  });

  test('that release 18 has by backport are known', () => {
    expect(rulesOf(glanceText('[DEFAULT]', 'enabled_backends = b:s3', '[glance_store]', 'default_backend = b', '[b]', ...S3_OPTIONS, 's3_store_host = https://s3.example.org', 's3_store_cacert = /etc/pki/tls/certs/ca-bundle.crt'))).toEqual([]);
  });

  test('in the section of a store of an unknown type are not judged', () => {
    expect(rulesOf(glanceText('[DEFAULT]', 'enabled_backends = a:swfit', '[glance_store]', 'default_backend = a', '[a]', 'x = 1'))).toEqual(['stores/unknown-type']);
  });

  test('of a back-end are those of its driver', () => {
    expect(said(cinder('[lvm]', 'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver', 'volume_grup = a', 'rbd_pool = b'))).toEqual([
      "text/unknown-option: volume_grup in [lvm] is not an option of the driver cinder.volume.drivers.lvm.LVMVolumeDriver: it is ignored. Did you mean 'volume_group'?",
      'text/wrong-group: rbd_pool is not an option of the driver cinder.volume.drivers.lvm.LVMVolumeDriver in [lvm]: it is ignored there. Move it to [backend_defaults].',
    ]);
  });

  test('of a driver that Cinder does not bring along may be any', () => {
    expect(rulesOf(cinder('[lvm]', 'volume_driver = vendor.Driver', 'vendor_option = 1'))).toEqual([]);
    expect(rulesOf(cinder('[lvm]', 'vendor_option = 1'))).toEqual([]);
  });

  test('of Cinder itself are known', () => {
    expect(said(cinder('[DEFAULT]', 'debug = true', 'scheduler_driver_typo = x', '[nova]', 'debug = true'))).toEqual([
      'text/unknown-option: scheduler_driver_typo in [DEFAULT] is not an option of Cinder: it is ignored. Did you mean \'scheduler_driver\'?',
      'text/wrong-group: debug is not an option of Cinder in [nova]: it is ignored there. Move it to [DEFAULT].',
    ]);
  });

  test('that this release does not read may have any value', () => {
    const text = glanceText('[DEFAULT]', 'enabled_backends = a:rbd', '[glance_store]', 'default_backend = a', '[a]', 'rbd_store_user = u', 'rados_connect_timeout = 3s');
    expect(rulesOf(text)).toEqual(['stores/no-effect']);
    expect(rulesOf(text, 'main')).toEqual(['text/value']);
  });

  test('that are to be taken away are told, but not those for which there is nothing better', () => {
    expect(said(glanceText('[oslo_messaging_rabbit]', 'direct_mandatory_flag = true'))).toEqual([
      'text/deprecated-option: direct_mandatory_flag in [oslo_messaging_rabbit] is deprecated. Remove it, or see the release notes for its replacement.',
    ]);
    expect(rulesOf(glanceText('[DEFAULT]', 'show_multiple_locations = true'))).toEqual([]);
    expect(said(glanceText('[DEFAULT]', 'disk_formats = raw'))).toEqual([
      'text/deprecated-option: disk_formats in [DEFAULT] is a former name. Write disk_formats in [image_format].',
    ]);
    expect(rulesOf(swift('swift_store_auth_version = 3'))).toEqual([]);
    expect(rulesOf(glanceText('[default]', 'debug = true'))).toEqual(['stores/not-enabled']);
  });
});

describe('values', () => {
  test.each([
    ['user_storage_quota = 10GB', []],
    ['image_size_cap = many', ['text/value']],
    ['image_size_cap = -1', ['text/value']],
    ['debug = {{ .ServiceUser }}', []],
    ['debug = $log_file', []],
    ['log_file = "a # b"', []],
    ["log_file = 'a ; b'", []],
    ['log_file = a#b', []],
    ['log_file = a #', ['text/inline-comment']],
    ['log_file = a ; b', ['text/inline-comment']],
    ['enabled_import_methods = []', []],
    ['enabled_import_methods =', ['text/brackets']],
    ['enabled_import_methods = [a # b', ['text/inline-comment']],
    ['enabled_import_methods = {{ .ServiceUser }}', []],
    ['log_file = $missing', ['text/substitution']],
    ['log_file = ${missing.debug}', ['text/substitution']],
    ['log_file = $glance_store.default_backend', []],
    ['log_file = $config_dir/a', []],
    ['log_file = $5$', []],
    ['log_file = $$missing', []],
    ['log_file = a\\$missing', []],
  ])('%s', (line, rules) => {
    expect(rulesOf(glanceText('[DEFAULT]', line))).toEqual(rules);
  });

  test('a list without bounds has no brackets', () => {
    expect(said(glanceText('[image_format]', 'disk_formats = [raw,iso]'))).toEqual([
      "text/brackets: disk_formats in [image_format] is '[raw,iso]': the brackets become part of the items. Write disk_formats = raw,iso",
    ]);
  });

  test('a description may hold what looks like a comment', () => {
    expect(rulesOf(swift('store_description = Shelf # 3'))).toEqual([]);
  });

  const rbd = (...options: string[]) => glanceText(
    '[DEFAULT]', 'enabled_backends = ceph:rbd', '[glance_store]', 'default_backend = ceph', '[ceph]', 'rbd_store_user = openstack', ...options);

  test.each([
    ['rbd_store_pool = $rbd_store_user', []],
    ['rbd_store_user = $rbd_store_pool', []],
    ['rbd_store_pool = $debug', []],
    ['rbd_store_pool = $config_dir', []],
    ['rbd_store_pool = ${glance_store.default_backend}', []],
    ['rbd_store_pool = $ceph.rbd_store_user', []],
    ['rbd_store_pool = $DEFAULT.debug', ['text/substitution']],
    ['rbd_store_pool = $ceph.nothing', ['text/substitution']],
    ['rbd_store_pool = $nothing', ['text/substitution']],
    ['rbd_store_pool = $other.option', ['text/substitution']],
  ])('a reference leads to a registered option, set or not: %s', (option, rules) => {
    expect(rulesOf(rbd(option)).filter((rule) => rule.startsWith('text/') && rule !== 'text/repeated-option')).toEqual(rules);
  });

  test('a reference to a store that a Secret may enable is left alone', () => {
    const manifest = glanceText('[DEFAULT]', 'log_file = $ceph.rbd_store_pool');
    expect(rulesOf(manifest)).toEqual(['text/substitution']);
    expect(rulesOf(manifest.replace('customServiceConfig:', 'customServiceConfigSecrets: [elsewhere]\n      customServiceConfig:'))).toEqual([]);
  });

  test('a reference in a back-end with a driver of its own is left alone', () => {
    const backend = (driver: string) => 'kind: OpenStackControlPlane\nspec:\n  cinder:\n    template:\n      cinderVolumes:\n        a:\n          customServiceConfig: |\n'
      + `            [x]\n            volume_driver = ${driver}\n            volume_backend_name = $vendor_name\n`;
    expect(rulesOf(backend('vendor.Driver'))).toEqual([]);
    expect(rulesOf(backend('cinder.volume.drivers.rbd.RBDDriver'))).toContain('text/substitution');
  });

  test('a reference to an option that is set but not registered leads nowhere', () => {
    expect(rulesOf(swift('swift_store_container = $my_name', 'my_name = a')).sort()).toEqual(['text/substitution', 'text/unknown-option']);
    expect(rulesOf(glanceText('[DEFAULT]', 'log_file = $images.a'))).toEqual(['text/substitution']);
  });

  test('a secret is not repeated', () => {
    expect(said(swift('swift_store_user = a:b', 'swift_store_key = hunter2 # old', 'swift_store_key = hunter3')).join('\n')).not.toMatch(/hunter/);
  });
});

describe('lines', () => {
  test.each([
    ['debug = true', 'option-before-section', "text/syntax: the line 'debug = true' is before the first section, so the whole text is refused. Put a section such as [DEFAULT] before it."],
    ['[]', 'empty-section-name', "text/syntax: the line '[]' is a section without a name, so the whole text is refused. Put the name between the brackets."],
    ['= 1', 'empty-key', "text/syntax: the line '= 1' has no option name before \"=\" or \":\", so the whole text is refused. Put the name there."],
  ])('%s is refused', (line, _, message) => {
    expect(said(glanceText(line))).toContain(message);
  });

  test('a line that continues nothing is refused', () => {
    const text = 'kind: Glance\nspec:\n  customServiceConfig: "[DEFAULT]\\n debug = true\\n"\n';
    expect(said(text)).toEqual(["text/syntax: the line 'debug = true' begins with a blank, but there is no option that it can continue, so the whole text is refused. Remove the blank."]);
  });

  test.each([
    ['log_file = a', '  b', []],
    ['log_file = a', '  debug = true', ['text/indented-option']],
    ['log_file = a', '  [glance_store]', ['text/indented-option']],
    ['enabled_import_methods = [web-download,', '  copy-image]', []],
    ['log_file = a', '  http://b', []],
  ])('%j continued by %j', (line, next, rules) => {
    expect(rulesOf(glanceText('[DEFAULT]', line, next))).toEqual(rules);
  });

  test('an option may come twice with the same value, or where each adds one', () => {
    expect(rulesOf(glanceText('[DEFAULT]', 'debug = true', 'debug = true'))).toEqual([]);
    expect(rulesOf(glanceText('[oslo_messaging_notifications]', 'driver = log', 'driver = noop'))).toEqual([]);
  });
});

describe('placeholders', () => {
  test.each([
    ['{{ .KeystoneInternalURL }}', []],
    ['{{.ServiceUser}}', []],
    ['{{- .ServiceUser -}}', []],
    ['{{ if .QuotaEnabled }}a{{ end }}', []],
    ['{{ "a.Unknown" }}', []],
    ['{{/* .Unknown */}}', []],
    ['{{ .Unknown }}', ['{{ .Unknown }} is not a placeholder that the operator defines here: the whole text stays unexpanded.']],
    ['{{ .ServiceUsr }}', ['{{ .ServiceUsr }} is not a placeholder that the operator defines here: the whole text stays unexpanded.']],
    ['{{ .ServiceUser', ['{{ begins a placeholder that is not closed: the whole text stays unexpanded.']],
  ])('%s', (value, messages) => {
    const found = said(glanceText('[DEFAULT]', `log_file = ${value}`));
    expect(found.filter((text) => text.startsWith('text/placeholder')).map((text) => text.slice('text/placeholder: '.length).split('unexpanded.')[0] + 'unexpanded.')).toEqual(messages);
  });

  test('a near one is offered, a later one told, and one to close closed', () => {
    expect(said(glanceText('[DEFAULT]', 'log_file = {{ .ServiceUsr }}'))[0]).toMatch(/Did you mean 'ServiceUser'\?$/);
    expect(said(glanceText('[DEFAULT]', 'log_file = {{ .ApplicationCredentialID }}'), '18.0-fr4')[0]).toMatch(/The operators define it since 18\.0-fr5\.$/);
    expect(said(glanceText('[DEFAULT]', 'log_file = {{ .ServiceUser'))[0]).toMatch(/Close it with }}\.$/);
  });

  test('there are none in the text of a back-end', () => {
    expect(said(cinder('[lvm]', 'volume_group = {{ .Region }}'))[0]).toMatch(/The operator defines no placeholder for this text: write the value itself, or put it into a Secret\.$/);
  });

  test('those in comments count', () => {
    expect(rulesOf(glanceText('[DEFAULT]', '# {{ .Unknown }}'))).toEqual(['text/placeholder']);
  });

  test.each([
    ['applicationCredential: { enabled: true }', 'glance: { applicationCredential: { enabled: true }, ', []],
    ['applicationCredential: { enabled: true }', 'glance: { ', ['Write spec.glance.applicationCredential.enabled: true.']],
    ['applicationCredential: { enabled: false }', 'glance: { applicationCredential: { enabled: true }, ', ['Write spec.applicationCredential.enabled: true.']],
  ])('of application credentials need both switches: %s %s', (whole, service, fixes) => {
    const text = `kind: OpenStackControlPlane\nspec:\n  secret: s\n  ${whole}\n  ${service}template: { customServiceConfig: "[DEFAULT]\\nlog_file = {{ .ApplicationCredentialID }}" } }\n`;
    expect(said(text).map((line) => line.slice(line.indexOf('Write ')))).toEqual(fixes);
  });

  test('of application credentials are Cinder\'s too', () => {
    const text = 'kind: OpenStackControlPlane\nspec:\n  secret: s\n  cinder: { template: { customServiceConfig: "[DEFAULT]\\nhost = {{ .ApplicationCredentialID }}" } }\n';
    expect(rulesOf(text)).toEqual(['text/application-credential']);
  });
});

describe('options of other releases', () => {
  test('an option of a later release is a warning that names it', () => {
    const text = glanceText('[image_format]', 'require_image_format_match = false');
    expect(said(text, '18.0-fr6')).toEqual([
      'text/other-release: require_image_format_match in [image_format] is an option of main, but Glance in 18.0-fr6 ignores it. Remove it.',
    ]);
    expect(said(text, 'main')).toEqual([]);
  });

  test('an option of an earlier release names its successor', () => {
    const text = glanceText('[DEFAULT]', 'location_strategy = store_type', '[store_type_location_strategy]', 'store_type_preference = rbd');
    expect(said(text, 'main')).toEqual([
      'text/other-release: location_strategy in [DEFAULT] is an option of 18.0-fr4, 18.0-fr5 and 18.0-fr6, but Glance in main ignores it. Set weight in the sections of the stores: locations of the store with the highest weight come first.',
      'text/other-release: store_type_preference in [store_type_location_strategy] is an option of 18.0-fr4, 18.0-fr5 and 18.0-fr6, but Glance in main ignores it. Set weight in the sections of the stores: locations of the store with the highest weight come first.',
    ]);
  });

  test('further origins of CORS are read in 18.0', () => {
    expect(said(glanceText('[cors.console]', 'allowed_origin = https://console.example.com'), '18.0-fr6')).toEqual([]);
  });
});

describe('what a template left behind', () => {
  const SECRET = 'kind: Secret\nmetadata: { name: s }\nstringData: { a: "[DEFAULT]\\npublic_endpoint = https://image.example.org\\n" }\n---\n';
  const text = (value: string) => glanceText('[DEFAULT]', `public_endpoint = ${value}`);

  test('is a warning', () => {
    expect(said(text('https://<HOST>'))).toEqual([
      "text/leftover: public_endpoint in [DEFAULT] contains '<HOST>', which looks like a placeholder that nobody replaced. Write the value.",
    ]);
  });

  test('has no finding if a Secret sets the option', () => {
    expect(rulesOf(`${SECRET}${text('<HOST>')}      customServiceConfigSecrets: [s]\n      glanceAPIs: { default: { type: edge } }\n`)).toEqual([]);
  });

  test('may be overridden by a Secret outside the input', () => {
    const cloud = (value: string) => `${text(value)}      customServiceConfigSecrets: [t]\n      glanceAPIs: { default: { type: edge } }\n`;
    const fix = 'Write the value, or make sure that a Secret of customServiceConfigSecrets sets the option.';
    expect(said(cloud('<HOST>'))).toEqual([`text/leftover: public_endpoint in [DEFAULT] contains '<HOST>', which looks like a placeholder that nobody replaced. ${fix}`]);
    expect(said(cloud('$HOST'))).toEqual([`text/leftover: public_endpoint in [DEFAULT] contains '$HOST', which looks like a placeholder that nobody replaced. ${fix}`]);
  });

  test('is an error as a variable of a shell', () => {
    expect(said(text('https://$HOST'))).toEqual([
      'text/substitution: public_endpoint in [DEFAULT] refers to the option HOST by $HOST, but there is no such option. Write the value: nothing replaces the variable HOST of a shell or a template.',
    ]);
  });

  test('does not show a secret', () => {
    expect(said(glanceText('[DEFAULT]', 'metadata_encryption_key = _my_secret_key'))).toEqual([
      'stores/literal-credential: metadata_encryption_key in [DEFAULT] is a credential in plain text. Use a placeholder of the operator such as {{ .ServicePassword }}, or put the option into a Secret that customServiceConfigSecrets names.',
      'text/leftover: metadata_encryption_key in [DEFAULT] contains a secret that is not shown, which looks like a placeholder that nobody replaced. Write the value.',
    ]);
  });

  test('breaks the template of the operator without a dot', () => {
    expect(said(text('{{ KeystoneInternalURL }}'))).toEqual([
      'text/placeholder: {{ KeystoneInternalURL }} is not a placeholder of the operator, whose names begin with a dot: the whole text stays unexpanded. Write {{ .KeystoneInternalURL }}',
    ]);
    expect(said(text('{{ host }}'))[0]).toContain('Write the value itself: no other template engine expands the text. Defined are ');
    expect(rulesOf(text('{{ if (index . "Region") }}https://a{{ else }}https://b{{ end }}'))).toEqual([]);
  });
});

describe('options of vendors', () => {
  const ontap = (line: string) => `${cinder('[ontap]', 'volume_backend_name = ontap', 'volume_driver = cinder.volume.drivers.netapp.common.NetAppDriver', line)}      customServiceConfigSecrets: [ontap]\n`;

  test('are info, because the image of the vendor may have them', () => {
    expect(said(ontap('netapp_lun_space_reservaton = enabled'))).toEqual([
      'text/vendor-option: netapp_lun_space_reservaton in [ontap] is not an option of the driver cinder.volume.drivers.netapp.common.NetAppDriver in Cinder, '
      + "but the image of the vendor may have it. Did you mean 'netapp_lun_space_reservation'?",
    ]);
    expect(said(ontap('netapp_lun_space_reservation = maybe'))).toEqual([
      "text/vendor-option: netapp_lun_space_reservation in [ontap] is 'maybe'. Cinder allows enabled, disabled. Look it up in the documentation of the vendor.",
    ]);
  });

  test('are errors if every driver has them', () => {
    expect(rulesOf(ontap('use_multipath_for_image_xfer = maybe'))).toEqual(['text/value']);
  });
});

test('the text of a service holds the options of its stores although every API instance has a text of its own', () => {
  const text = glanceText('[DEFAULT]', 'enabled_backends = images:swift', '[images]', 'swift_store_key = {{ .ServicePassword }}', 'swift_store_kee = a');
  expect(rulesOf(`${text}      glanceAPIs:\n        default:\n          customServiceConfig: '[DEFAULT]'\n`)).toEqual(['text/unknown-option', 'instances/drops-stores']);
});

describe('one mistake has one finding', () => {
  const STORES = ['enabled_backends = images:http,more:file', '[glance_store]', 'default_backend = more', '[more]', 'filesystem_store_datadir = /var/lib/glance/a'];

  test.each([
    ['a byte order mark', ['\ufeff[DEFAULT]', ...STORES], "the line '[DEFAULT]' begins with a byte order mark, an invisible character, so the whole text is refused. Save the text without it."],
    ['a missing bracket', ['[DEFAULT', ...STORES], "the line '[DEFAULT' is a section without its closing bracket, so the whole text is refused. End the line with ]."],
    ['a missing section', STORES, "the line 'enabled_backends = images:http,more:file' is before the first section, so the whole text is refused. Put a section such as [DEFAULT] before it."],
    ['an indented section', ['  [DEFAULT]', ...STORES], "the line '[DEFAULT]' begins with a blank, but there is no option that it can continue, so the whole text is refused. Remove the blank."],
  ])('%s', (_, lines, message) => {
    const text = JSON.stringify(`${lines.join('\n')}\n`).replace('\ufeff', '\\ufeff');
    expect(said(`kind: Glance\nspec:\n  customServiceConfig: ${text}\n`)).toEqual([`text/syntax: ${message}`]);
  });
});

describe('options that the operator sets', () => {
  const owned = (text: string, release?: ReleaseName) => said(text, release).filter((line) => line.startsWith('text/owned-option'));
  const plane = (spec: string, section: string, ...lines: string[]) => `kind: OpenStackControlPlane\nspec:\n${spec}  glance:\n    template:\n      customServiceConfig: |\n        [${section}]\n`
    + lines.map((line) => `        ${line}\n`).join('');
  const inCinder = (path: string, section: string, line: string) => `kind: OpenStackControlPlane\nspec:\n  cinder:\n    template:\n      ${path}customServiceConfig: "[${section}]\\n${line}\\n" ${path === '' ? '' : '}'}\n`;
  const STALE = 'stays as it is when the operator changes an address or a credential. Remove it: the operator sets it.';
  const BUS = 'takes the place of the message bus of the manifest, whose address and password the operator keeps up to date. Remove it:';
  const CORS = 'text/owned-option: allowed_origin in [cors] takes the place of the address of Horizon, which the operator sets: without that address in the list, '
    + 'browsers refuse the uploads of Horizon to Glance. Remove it, or add the address of Horizon to the list.';

  test.each<[string, string, ReleaseName | undefined, string[]]>([
    ['the origin of Horizon', plane('  horizon: { enabled: true }\n', 'cors', 'allowed_origin = https://a'), undefined, [CORS]],
    ['the origin of Horizon by a placeholder', plane('  horizon: { enabled: true }\n', 'cors', 'allowed_origin = {{ .HorizonEndpoint }},https://a'), undefined, []],
    ['an origin without Horizon', plane('  horizon: { enabled: false }\n', 'cors', 'allowed_origin = https://a'), undefined, []],
    ['the message bus in 18.0-fr4', plane('  notificationsBusInstance: rabbitmq\n', 'oslo_messaging_notifications', 'driver = noop'), '18.0-fr4',
      [`text/owned-option: driver in [oslo_messaging_notifications] ${BUS} notificationBusInstance chooses the message bus.`]],
    ['the message bus in 18.0-fr5, which the operator does not set', plane('  notificationsBusInstance: rabbitmq\n', 'oslo_messaging_notifications', 'driver = noop'), '18.0-fr5', []],
    ['a message bus of its own', plane('', 'oslo_messaging_notifications', 'driver = noop'), '18.0-fr4', []],
    ['the type of the service in 18.0-fr6', plane('', 'keystone_authtoken', 'service_type = volume'), '18.0-fr6', [
      'text/owned-option: service_type in [keystone_authtoken] is not image, so Keystone does not apply the access rules of application credentials to requests to Glance. Remove it: the operator sets it.',
    ]],
    ['the type of the service in 18.0-fr5', plane('', 'keystone_authtoken', 'service_type = volume'), '18.0-fr5', []],
    ['the message bus of Cinder', inCinder('', 'DEFAULT', 'transport_url = amqp://a'), undefined, [
      'text/owned-option: transport_url in [DEFAULT] stays as it is when the operator moves the message bus or changes its password. '
      + 'Remove it: messagingBus.cluster, or rabbitMqClusterName in 18.0-fr4, chooses the message bus.',
    ]],
    ['the log of the API of Cinder', inCinder('cinderAPI: { ', 'DEFAULT', 'log_file = /a'), undefined,
      ['text/owned-option: log_file in [DEFAULT] names a file in the pods, so the log is not in the output of their containers. Remove it.']],
    ['the locks of a back-end', inCinder('cinderVolumes: { a: { ', 'oslo_concurrency', 'lock_path = /a').trimEnd() + ' }\n', undefined, [
      'text/owned-option: lock_path in [oslo_concurrency] is not the directory of the node that the pods of Cinder share, so they work on one volume at the same time. Remove it.',
    ]],
    ['the user of Cinder in Glance since 18.0-fr6', inCinder('', 'glance', 'username = a'), '18.0-fr6', [`text/owned-option: username in [glance] ${STALE}`]],
    ['the user of Cinder in Glance before', inCinder('', 'glance', 'username = a'), '18.0-fr5', []],
    ['the notifications of Cinder', `${inCinder('', 'oslo_messaging_notifications', 'driver = noop')}      notificationsBus: { cluster: rabbitmq }\n`, undefined,
      [`text/owned-option: driver in [oslo_messaging_notifications] ${BUS} notificationsBus.cluster, or notificationsBusInstance in 18.0-fr4, chooses the message bus.`]],
  ])('%s', (_, text, release, messages) => expect(owned(text, release)).toEqual(messages));
});

describe('placeholders with a condition', () => {
  const unset = (text: string, release?: ReleaseName) => said(text, release).filter((line) => /^text\/(placeholder|application)/.test(line));
  const glance = (line: string, apis = 'default: {}', template = '', spec = '') => `kind: OpenStackControlPlane\nspec:\n  secret: s\n${spec}  glance:\n    template:\n${template}`
    + `      glanceAPIs: { ${apis} }\n      customServiceConfig: |\n        [DEFAULT]\n        ${line}\n`;
  const cinderText = (line: string, spec = '') => `kind: OpenStackControlPlane\nspec:\n  secret: s\n${spec}  cinder:\n    template:\n      customServiceConfig: |\n        [DEFAULT]\n        ${line}\n`;
  const message = (name: string, when: string, owner: string, fix: string) => [
    `text/placeholder-unset: {{ .${name} }} is defined only if ${when}, which is not so for ${owner}: the whole text stays unexpanded. ${fix} `
    + `Or write {{ if (index . "${name}") }} before the line and {{ end }} after it.`,
  ];
  const DEFAULT_API = "the API instance 'default'";
  const REGISTERED = 'the endpoint of Glance is registered in keystone';
  const VALUE = 'Write the value itself: only the API instance that keystoneEndpoint names is registered.';
  const BUS = 'Name a message bus for notifications in the manifest, or write the value itself.';

  test.each<[string, string, string[]]>([
    ['the region of the only instance', glance('# {{ .Region }}'), []],
    ['the region of the instance with the endpoint', glance('# {{ .Region }}', 'a: {}', '      keystoneEndpoint: a\n'), []],
    ['the region of another instance', glance('# {{ .Region }}', 'a: {}, b: {}', '      keystoneEndpoint: a\n'), message('Region', REGISTERED, "the API instance 'b'", VALUE)],
    ['the endpoint of an edge', glance('# {{ .EndpointID }}', 'default: { type: edge }'), message('EndpointID', REGISTERED, DEFAULT_API, VALUE)],
    ['the region with a guard', glance('# {{ if (index . "Region") }}{{ .Region }}{{ end }}', 'a: {}, b: {}', '      keystoneEndpoint: a\n'), []],
    ['the region of an instance without pods', glance('# {{ .Region }}', 'a: {}, b: { replicas: 0 }', '      keystoneEndpoint: a\n'), []],
    ['the cache of the service', glance('# {{ .CacheMaxSize }}', 'default: {}', '      imageCache: { size: 1G }\n'), []],
    ['no cache', glance('# {{ if .CacheEnabled }}{{ end }}'), message('CacheEnabled', 'the image cache has a size', DEFAULT_API, 'Set imageCache.size of the API instance, or write the value itself.')],
    ['the conversion', glance('# {{ .ImageConversion }}'),
      message('ImageConversion', 'the pods are the external half of the layout split, with a store of type rbd', DEFAULT_API, 'Remove it.')],
    ['Horizon', glance('# {{ .HorizonEndpoint }}', 'default: {}', '', '  horizon: { enabled: true }\n'), []],
    ['no Horizon', glance('# {{ .HorizonEndpoint }}'), message('HorizonEndpoint', 'Horizon is deployed', DEFAULT_API, 'Enable Horizon, or write the address itself.')],
    ['Memcached with certificates', glance('# {{ .MemcachedAuthCa }}', 'default: {}', '', '  memcached: { templates: { memcached: { tls: { mtls: { sslVerifyMode: Request } } } } }\n'), []],
    ['Memcached without certificates', glance('# {{ .MemcachedAuthCa }}', 'default: {}', '', '  memcached: { templates: { memcached: {} } }\n'),
      message('MemcachedAuthCa', 'memcached has mutual TLS', DEFAULT_API, 'Set tls.mtls of the Memcached, or write the path itself.')],
    ['no message bus', glance('# {{ .TransportURL }}'), message('TransportURL', 'a notification bus is set', DEFAULT_API, BUS)],
    ['a message bus of the service', glance('# {{ .TransportURL }}', 'default: {}', '      notificationsBus: { cluster: rabbitmq }\n'), []],
    ['Glance of its own', 'kind: Glance\nspec:\n  secret: s\n  storage: {}\n  glanceAPIs: { default: {} }\n  customServiceConfig: "# {{ .HorizonEndpoint }} {{ .MemcachedAuthCa }}"\n', []],
    ['a patch', 'kind: OpenStackControlPlane\nspec: { glance: { template: { customServiceConfig: "# {{ .TransportURL }}" } } }\n', []],
    ['the notifications of Cinder', cinderText('# {{ .NotificationsURL }}'), message('NotificationsURL', 'a notification bus is set', 'Cinder', BUS)],
    ['the notifications of Cinder with a bus', cinderText('# {{ .NotificationsURL }}', '  notificationsBusInstance: rabbitmq\n'), []],
    ['an application credential in a comment', cinderText('# {{ .ApplicationCredentialID }}'), [
      'text/application-credential: {{ .ApplicationCredentialID }} needs an application credential, but none is enabled: the whole text stays unexpanded. '
      + 'Write spec.applicationCredential.enabled: true and spec.cinder.applicationCredential.enabled: true.',
    ]],
    ['an application credential with a guard', cinderText('# {{ if (index . "ApplicationCredentialID") }}{{ .ApplicationCredentialID }}{{ end }}'), []],
  ])('%s', (_, text, messages) => expect(unset(text)).toEqual(messages));

  test.each<[ReleaseName, number]>([['18.0-fr4', 1], ['18.0-fr5', 0], ['18.0-fr6', 0], ['main', 0]])('in %s, notificationsBus counts or not', (release, count) => {
    expect(unset(glance('# {{ .TransportURL }}', 'default: {}', '      notificationsBus: { cluster: rabbitmq }\n'), release)).toHaveLength(count);
  });

  test('Cinder has the region since 18.0-fr5', () => {
    expect([unset(cinderText('# {{ .Region }}'), '18.0-fr4'), unset(cinderText('# {{ .Region }}'), '18.0-fr5')]).toEqual([
      ['text/placeholder: {{ .Region }} is not a placeholder that the operator defines here: the whole text stays unexpanded. The operators define it since 18.0-fr5.'], [],
    ]);
  });
});

test('options of earlier releases of Cinder are named, and those with another name today are renamed', () => {
  const text = 'kind: OpenStackControlPlane\nspec: { cinder: { template: { customServiceConfig: "[DEFAULT]\\nglance_host = a\\nlvm_max_over_subscription_ratio = 1.0\\nenable_v4_api = true" } } }\n';
  expect(said(text)).toEqual([
    'text/other-release: glance_host in [DEFAULT] is an option of earlier releases, but Cinder in 18.0-fr6 ignores it. '
    + 'Write glance_api_servers, or remove it: Cinder looks up the address of Glance.',
    'text/unknown-option: lvm_max_over_subscription_ratio in [DEFAULT] is not an option of Cinder: it is ignored. Write max_over_subscription_ratio, its name today.',
    'text/unknown-option: enable_v4_api in [DEFAULT] is not an option of Cinder: it is ignored. Remove it, or look up its name.',
  ]);
});

import { controlPlaneIn, differencesOf, HAS_SAMPLES, sampleOf, UNKNOWN_FIELDS } from './differences';
import { objectsOf } from './synth';
import { objectAt } from '../../lib/json';

const TEXT = 'spec.glance.template.customServiceConfig';
const OTHERS = UNKNOWN_FIELDS.filter((field) => field !== 'spec.glance.template.glanceAPIs.default.preserveJobs');

test.each([
  ['notifications', ['OpenStackControlPlane']],
  ['policy', ['OpenStackControlPlane', 'ConfigMap']],
  ['httpd_overrides', ['OpenStackControlPlane', 'ConfigMap']],
  ['disk_formats', ['OpenStackControlPlane']],
  ['import_plugins', ['OpenStackControlPlane']],
  ['web_download', ['OpenStackControlPlane']],
  ['copy_image', ['OpenStackControlPlane']],
])('%s is judged clean, and writes %p', (name, kinds) => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(objectsOf(name).map(({ kind }) => kind)).toEqual(kinds);
  expect(warn.mock.calls).toEqual([]);
  warn.mockRestore();
});

test('the settings of the examples are in their texts', () => {
  const linesOf = (name: string) => String(objectAt(controlPlaneIn(objectsOf(name)), 'spec', 'glance', 'template')?.customServiceConfig).split('\n');
  expect(linesOf('import_plugins')).toContain('image_import_plugins = [image_decompression,image_conversion,inject_image_metadata]');
  expect(linesOf('web_download')).toContain('allowed_hosts = [cloud.centos.org,download.fedoraproject.org]');
  expect(linesOf('copy_image')).toContain('enabled_import_methods = [glance-direct,web-download,copy-image]');
});

(HAS_SAMPLES ? describe : describe.skip)("beside upstream's samples", () => {
  const differences = (name: string) => differencesOf(sampleOf(name), controlPlaneIn(objectsOf(name))).sort();

  test('disk_formats is the same', () => {
    expect(differences('disk_formats')).toEqual(OTHERS);
  });

  test('policy has a store, without which the webhook refuses the layout, and mounts the file in pods of Glance only', () => {
    expect(differences('policy')).toEqual([
      'spec.extraMounts',
      `${TEXT}: [DEFAULT]`,
      `${TEXT}: [default_backend]`,
      `${TEXT}: [glance_store]`,
      `${TEXT}: default_backend = default_backend`,
      `${TEXT}: enabled_backends = default_backend:swift`,
      `${TEXT}: swift_store_auth_address = {{ .KeystoneInternalURL }}`,
      `${TEXT}: swift_store_auth_version = 3`,
      `${TEXT}: swift_store_create_container_on_put = true`,
      `${TEXT}: swift_store_endpoint_type = internalURL`,
      `${TEXT}: swift_store_key = {{ .ServicePassword }}`,
      `${TEXT}: swift_store_region = {{ .Region }}`,
      `${TEXT}: swift_store_user = service:glance`,
      'spec.glance.template.extraMounts',
      ...OTHERS,
    ]);
  });

  test("notifications has the bus in a Secret, because the operator no longer reads the sample's field, and names the region", () => {
    expect(differences('notifications')).toEqual([
      `${TEXT}: [oslo_messaging_notifications]`,
      `${TEXT}: driver = messagingv2`,
      `${TEXT}: swift_store_region = {{ .Region }}`,
      'spec.glance.template.customServiceConfigSecrets',
      'spec.glance.template.notificationBusInstance',
      ...OTHERS,
    ]);
  });
});

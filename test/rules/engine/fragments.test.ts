import { glanceFragment, swiftFragment } from '../../../lib/rules/engine/fragments';

test('a fragment is readable YAML', () => {
  expect(glanceFragment({ text: ['[DEFAULT]', 'debug = true'] })).toBe(`
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = true
`);
});

test('a fragment may hold more around the text', () => {
  const fragment = swiftFragment({
    enabled: 'images:swift,web:http', before: ['kind: Secret', '---'], spec: ['secret: osp-secret'], sections: ['[web]'], template: ['glanceAPIs:', '  default: {}'],
  });
  expect(fragment).toBe(`
kind: Secret
---
kind: OpenStackControlPlane
spec:
  secret: osp-secret
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,web:http
        [glance_store]
        default_backend = images
        [images]
        swift_store_auth_version = 3
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
        [web]
      glanceAPIs:
        default: {}
`);
});

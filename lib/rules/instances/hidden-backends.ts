import { defineRule } from '../engine/define';
import { UNREAD_LISTS } from '../engine/matches/unread-lists';
import type { Rule } from '../engine/rule';

export const HIDDEN_BACKENDS: Rule = defineRule(UNREAD_LISTS, {
  id: 'instances/hidden-backends',
  severity: 'error',
  title: 'enabled_backends in a place that the operator does not read',
  why: 'The operator reads enabled_backends only from customServiceConfig, only with an equals sign, and never from a Secret. If it finds no stores, it assumes a file store. It then rejects the layout split, and the pods lack the settings that cinder and rbd stores need.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_types.go',
  bad: `
kind: Secret
metadata:
  name: stores
stringData:
  stores.conf: |
    [DEFAULT]
    enabled_backends = images:swift
    [glance_store]
    default_backend = images
    [images]
    swift_store_auth_version = 3
    swift_store_auth_address = http://keystone.example.org:5000
    swift_store_user = service:glance
    swift_store_key = {{ .ServicePassword }}
---
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = true
      customServiceConfigSecrets:
      - stores
`,
  good: `
kind: Secret
metadata:
  name: stores
stringData:
  stores.conf: |
    [images]
    swift_store_auth_version = 3
    swift_store_auth_address = http://keystone.example.org:5000
    swift_store_user = service:glance
    swift_store_key = {{ .ServicePassword }}
---
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
      customServiceConfigSecrets:
      - stores
`,
  find: ({ where, overrides }) => (overrides ? undefined : {
    message: `enabled_backends is ${where}, so the operator does not read it.`,
    fix: 'Write enabled_backends = … in customServiceConfig. Credentials can stay in the Secret.',
  }),
});

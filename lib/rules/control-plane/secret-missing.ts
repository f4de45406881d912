import { defineRule } from '../engine/define';
import { WHOLE_CONTROL_PLANES } from '../engine/queries';
import type { Rule } from '../engine/rule';

export const SECRET_MISSING: Rule = defineRule(WHOLE_CONTROL_PLANES, {
  id: 'control-plane/secret-missing',
  severity: 'error',
  title: 'Control plane without its Secret',
  why: 'The webhook does not fill in spec.secret, and admits a control plane without it: no service finds its passwords.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_types.go',
  bad: `
kind: OpenStackControlPlane
spec:
  storageClass: local-storage
  galera:
    enabled: true
  keystone:
    enabled: true
  memcached:
    enabled: true
  ovn:
    template:
      ovnDBCluster:
        ovndbcluster-nb:
          dbType: NB
  rabbitmq:
    enabled: true
`,
  good: `
kind: OpenStackControlPlane
spec:
  storageClass: local-storage
  secret: osp-secret
  galera:
    enabled: true
  keystone:
    enabled: true
  memcached:
    enabled: true
  ovn:
    template:
      ovnDBCluster:
        ovndbcluster-nb:
          dbType: NB
  rabbitmq:
    enabled: true
`,
  find: ({ spec }) => (spec.has('secret') || spec.get('keystone', 'enabled') === false ? undefined : {
    message: 'spec.secret is missing.',
    fix: 'Write secret: with the name of the Secret that holds the passwords, such as osp-secret.',
  }),
});

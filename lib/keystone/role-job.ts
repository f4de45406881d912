import { createHash } from 'node:crypto';
import { ApiObject } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { RoleAssignment, roleScript } from './role-script';
import { plus } from '../plus';
import { validateWritable } from '../writable';

/** Properties of the job. */
export interface RoleJobProps {
  readonly name: string;
  readonly image: string;
  readonly roles: readonly string[];
  readonly assignments: readonly RoleAssignment[];
}

const CLOUD = '/etc/openstack';
const AUTHORITIES = '/etc/openstack-authorities';
const SCRIPTS = '/scripts';

/**
 * Creates a job that adds roles and assignments to keystone, as the administrator of the cloud.
 *
 * It mounts the same files as the operators' client pod: `clouds.yaml`, and the password from a Secret.
 */
export function roleJob(scope: Construct, props: RoleJobProps): void {
  const k8s = plus();
  const script = roleScript(props.roles, props.assignments, `${AUTHORITIES}/tls-ca-bundle.pem`);
  // A job is immutable: a new script or image needs a new job.
  const name = `${props.name}-${createHash('sha256').update(`${props.image}\n${script}`).digest('hex').slice(0, 8)}`;
  const scripts = new k8s.ConfigMap(scope, 'scripts', { metadata: { name }, data: { 'roles.sh': script } });
  const job = new k8s.Job(scope, 'job', { metadata: { name }, backoffLimit: 20, restartPolicy: k8s.RestartPolicy.ON_FAILURE });
  const container = job.addContainer({
    name: 'openstackclient',
    image: props.image,
    command: ['/bin/bash', `${SCRIPTS}/roles.sh`],
    envVariables: { OS_CLOUD: k8s.EnvValue.fromValue('default'), HOME: k8s.EnvValue.fromValue('/tmp') },
    resources: {},
  });
  mountAll(scope, k8s, container, scripts);
  [scripts, job].forEach((resource) => validateWritable(ApiObject.of(resource)));
}

function mountAll(scope: Construct, k8s: typeof kplus, container: kplus.Container, scripts: kplus.ConfigMap): void {
  const clouds = k8s.ConfigMap.fromConfigMapName(scope, 'clouds', 'openstack-config');
  const secure = k8s.Secret.fromSecretName(scope, 'secure', 'openstack-config-secret');
  const authorities = k8s.Secret.fromSecretName(scope, 'authorities', 'combined-ca-bundle');
  const readOnly = { readOnly: true };
  container.mount(SCRIPTS, k8s.Volume.fromConfigMap(scope, 'scripts-volume', scripts, { name: 'scripts' }), readOnly);
  container.mount(`${CLOUD}/clouds.yaml`, k8s.Volume.fromConfigMap(scope, 'clouds-volume', clouds, { name: 'clouds' }), { ...readOnly, subPath: 'clouds.yaml' });
  container.mount(`${CLOUD}/secure.yaml`, k8s.Volume.fromSecret(scope, 'secure-volume', secure, { name: 'secure' }), { ...readOnly, subPath: 'secure.yaml' });
  container.mount(AUTHORITIES, k8s.Volume.fromSecret(scope, 'authorities-volume', authorities, { name: 'authorities', optional: true }), readOnly);
}

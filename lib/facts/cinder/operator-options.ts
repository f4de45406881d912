import { IDENTITY_OPTIONS, type OperatorOption } from '../operators/operator-option';
import { since } from '../release';

const LOCKS = '/var/locks/openstack';

/**
 * Options of the operator's own file for Cinder whose values in a text take the place of the operator's.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/templates/cinder/config/00-global-defaults.conf
 */
export const CINDER_OPERATOR_OPTIONS: readonly OperatorOption[] = [
  {
    group: 'DEFAULT',
    options: ['transport_url'],
    effect: 'stays as it is when the operator moves the message bus or changes its password',
    fix: 'Remove it: messagingBus.cluster, or rabbitMqClusterName in 18.0-fr4, chooses the message bus.',
  },
  {
    group: 'DEFAULT',
    options: ['auth_strategy'],
    isHarmless: (value) => value === 'keystone',
    effect: 'is not keystone, so the API accepts requests without a token',
    fix: 'Remove it.',
  },
  {
    group: 'DEFAULT',
    options: ['log_file'],
    isHarmless: (value) => !value.startsWith('/'),
    effect: 'names a file in the pods, so the log is not in the output of their containers',
    fix: 'Remove it.',
  },
  {
    group: 'DEFAULT',
    options: ['rpc_response_timeout'],
    effect: 'differs from the time limits of the route and of httpd, which the operator sets to the same value',
    fix: 'Remove it: apiTimeout sets all three.',
  },
  {
    group: 'database',
    options: ['connection'],
    effect: 'stays as it is when the operator moves the database or changes the password of its account',
    fix: 'Remove it: databaseInstance and databaseAccount choose the database.',
  },
  {
    group: 'keystone_authtoken',
    options: ['www_authenticate_uri', 'memcached_servers', ...IDENTITY_OPTIONS],
    effect: 'stays as it is when the operator changes an address or a credential',
    fix: 'Remove it: the operator sets it.',
  },
  ...['nova', 'service_user'].map((group): OperatorOption => ({
    group,
    options: IDENTITY_OPTIONS,
    effect: 'stays as it is when the operator changes an address or a credential',
    fix: 'Remove it: the operator sets it.',
  })),
  {
    group: 'glance',
    options: IDENTITY_OPTIONS,
    releases: since('18.0-fr6'),
    effect: 'stays as it is when the operator changes an address or a credential',
    fix: 'Remove it: the operator sets it.',
  },
  {
    group: 'oslo_messaging_notifications',
    options: ['driver', 'transport_url'],
    when: 'notification-bus',
    effect: 'takes the place of the message bus of the manifest, whose address and password the operator keeps up to date',
    fix: 'Remove it: notificationsBus.cluster, or notificationsBusInstance in 18.0-fr4, chooses the message bus.',
  },
  {
    group: 'os_brick',
    options: ['lock_path'],
    isHarmless: (value) => value.replace(/\/$/, '') === `${LOCKS}/os-brick`,
    effect: 'is not the directory of the node that Cinder shares with Glance, so they attach volumes at the same time',
    fix: 'Remove it.',
  },
  {
    group: 'oslo_concurrency',
    options: ['lock_path'],
    isHarmless: (value) => value.replace(/\/$/, '') === `${LOCKS}/cinder`,
    effect: 'is not the directory of the node that the pods of Cinder share, so they work on one volume at the same time',
    fix: 'Remove it.',
  },
];

import { IDENTITY_OPTIONS, type OperatorOption } from '../operators/operator-option';
import { before, since } from '../release';

/** The directory of the image cache that the operator sets, and whose volume it mounts there. */
export const OPERATOR_CACHE_DIRECTORY = '/var/lib/glance/image-cache';

/**
 * Options of the operator's own file whose values in a text take the place of the operator's.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/common/config/00-config.conf
 */
export const OPERATOR_OPTIONS: readonly OperatorOption[] = [
  {
    group: 'DEFAULT',
    options: ['log_file'],
    isHarmless: (value) => !value.startsWith('/'),
    effect: 'names another file than the one that the log container prints',
    fix: 'Remove it: the log of the pods is in the output of their log container.',
  },
  {
    group: 'DEFAULT',
    options: ['worker_self_reference_url'],
    effect: 'is the same for every pod, but each pod needs a URL of its own, which the operator writes at its start',
    fix: 'Remove it.',
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
  ...['service_user', 'oslo_limit'].map((group): OperatorOption => ({
    group,
    options: IDENTITY_OPTIONS,
    effect: 'stays as it is when the operator changes an address or a credential',
    fix: 'Remove it: the operator sets it.',
  })),
  {
    group: 'oslo_limit',
    options: ['endpoint_id'],
    effect: 'must be the id of the endpoint of this cloud, which the operator sets after Keystone knows it',
    fix: 'Remove it: the operator sets it for the API instance that keystoneEndpoint names.',
  },
  ...[{ options: ['region_name'], releases: before('18.0-fr5') }, { options: ['endpoint_region_name'], releases: since('main') }].map((region): OperatorOption => ({
    ...region,
    group: 'oslo_limit',
    effect: 'must be the region of the endpoint of this cloud, which the operator sets after Keystone knows it',
    fix: 'Remove it: the operator sets it for the API instance that keystoneEndpoint names.',
  })),
  {
    group: 'keystone_authtoken',
    options: ['service_type'],
    isHarmless: (value) => value === 'image',
    releases: since('18.0-fr6'),
    effect: 'is not image, so Keystone does not apply the access rules of application credentials to requests to Glance',
    fix: 'Remove it: the operator sets it.',
  },
  {
    group: 'oslo_messaging_notifications',
    options: ['driver', 'transport_url'],
    when: 'notification-bus',
    releases: before('18.0-fr5'),
    effect: 'takes the place of the message bus of the manifest, whose address and password the operator keeps up to date',
    fix: 'Remove it: notificationBusInstance chooses the message bus.',
  },
  {
    group: 'cors',
    options: ['allowed_origin'],
    when: 'horizon',
    isHarmless: (value) => value.split(',').some((origin) => origin.trim() === '*'),
    effect: 'takes the place of the address of Horizon, which the operator sets: without that address in the list, browsers refuse the uploads of Horizon to Glance',
    fix: 'Remove it, or add the address of Horizon to the list.',
  },
  {
    group: 'oslo_middleware',
    options: ['enable_proxy_headers_parsing'],
    isHarmless: (value) => !['false', 'off', 'no', '0'].includes(value.toLowerCase()),
    effect: 'makes Glance write links with the scheme and host of the pod, not of the route',
    fix: 'Remove it.',
  },
  {
    group: 'os_brick',
    options: ['lock_path'],
    isHarmless: (value) => value.replace(/\/$/, '') === '/var/locks/openstack/os-brick',
    effect: 'is not the directory of the node that Glance shares with Cinder, so they attach volumes at the same time',
    fix: 'Remove it.',
  },
];

/** The options that the operator sets to another value for each of the two halves of the layout `split`. */
export const OPTIONS_PER_HALF: readonly string[] = ['show_multiple_locations', 'show_image_direct_url'];

/**
 * The validity of an application credential in days, and the days before its expiry at which the operator renews it, by default.
 *
 * @see https://github.com/openstack-k8s-operators/openstack-operator/blob/main/api/core/v1beta1/openstackcontrolplane_types.go
 */
export const DEFAULT_CREDENTIAL_DAYS = { expirationDays: 730, gracePeriodDays: 364 } as const;

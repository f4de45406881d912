/** A quota of the field `quotas`. */
export interface Quota {
  readonly field: string;

  /** What fails for a project whose limit is 0. */
  readonly effect: string;
}

/**
 * The quotas that the operator registers as limits in Keystone: all of them as soon as one is above 0.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/api/v1beta1/glance_types.go
 * @see https://docs.openstack.org/glance/latest/admin/quotas.html
 */
export const QUOTAS: readonly Quota[] = [
  { field: 'imageCountTotal', effect: 'creating images fails' },
  { field: 'imageCountUpload', effect: 'uploading images fails' },
  { field: 'imageSizeTotal', effect: 'storing images fails' },
  { field: 'imageStageTotal', effect: 'staging images fails' },
];

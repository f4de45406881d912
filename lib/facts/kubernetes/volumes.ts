/**
 * The kinds of volumes of Kubernetes that the operators' extra mounts never had.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/
 */
export const VOLUMES_OF_KUBERNETES_ONLY: ReadonlySet<string> = new Set([
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cinder', 'ephemeral', 'flexVolume', 'flocker', 'gcePersistentDisk', 'gitRepo', 'glusterfs', 'image',
  'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'vsphereVolume',
]);

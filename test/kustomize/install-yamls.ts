import type { KubernetesObject } from './manifests';

const KIND = 'OpenStackControlPlane';
const NAMESPACE = 'another-namespace';
const LABEL = { 'created-by': 'install_yamls' };

/** What install_yamls sets in every control plane that it deploys, by JSON patches that need the fields to be there. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['/spec/secret', 'another-secret'],
  ['/spec/storageClass', 'another-class'],
  ['/spec/galera/templates/openstack/storageRequest', '7Gi'],
  ['/spec/galera/templates/openstack-cell1/storageRequest', '7Gi'],
]);

/**
 * The kustomization that `make openstack_deploy` lays over OPENSTACK_CR.
 *
 * @see https://github.com/openstack-k8s-operators/install_yamls/blob/main/scripts/gen-service-kustomize.sh
 */
export function kustomization(resource: string): object {
  const operations = [...REPLACED].map(([path, value]) => ({ op: 'replace', path, value }));
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: [resource],
    namespace: NAMESPACE,
    labels: [{ pairs: LABEL }],
    patches: [{ target: { kind: KIND }, patch: JSON.stringify(operations) }],
  };
}

/** What it must make of an object: the same, with those values. */
export function deployed(object: KubernetesObject): KubernetesObject {
  const { metadata } = object;
  const result = structuredClone({
    ...object,
    metadata: { ...metadata, namespace: NAMESPACE, labels: { ...metadata.labels as object, ...LABEL } },
  });
  if (object.kind === KIND) {
    REPLACED.forEach((value, path) => replace(result, path.split('/').slice(1), value));
  }
  return result;
}

function replace(object: Record<string, unknown>, [field, ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    object[field] = value;
  } else {
    replace(object[field] as Record<string, unknown>, rest, value);
  }
}

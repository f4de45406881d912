import { hasCache } from '../../../facts/glance/glance-values';
import type { EffectiveConfig } from '../../../manifest/effective-config';
import type { ApiInstance } from '../queries';

/** The cache of an API instance. */
export interface InstanceCache {
  /** Whether the instance has a volume for the cache; then the operator sets the flavor and the options of the cache. */
  readonly hasVolume: boolean;

  /** Whether the pods cache images. */
  readonly isOn: boolean;
}

/** The cache of an API instance with a configuration. */
export function cacheOf({ glance, instance }: ApiInstance, config: EffectiveConfig): InstanceCache {
  const size = instance.fields.text('imageCache', 'size') ?? glance.template.text('imageCache', 'size');
  const flavor = config.get('paste_deploy', 'flavor');
  return { hasVolume: size !== undefined, isOn: flavor === undefined ? size !== undefined : hasCache(flavor) };
}

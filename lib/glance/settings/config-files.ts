import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ExtraMount } from '../../mounts/extra-mount';
import { ExtraVolume } from '../../mounts/extra-volume';
import { Propagation } from '../../mounts/propagation';
import type { OptionValue } from '../../oslo/value/option-value';
import { validateWritable } from '../../writable';

/** Files of a ConfigMap that the library makes. */
export interface MadeFiles {
  /**
   * The name of the ConfigMap.
   *
   * @default - the default name of the files, with the name of the API instance if they are for one only
   */
  readonly name?: string;

  /** The texts by the name of the file. */
  readonly texts: { readonly [file: string]: string };
}

/** Files for API pods, and the options that name them. */
export interface ConfigFiles {
  /** The purpose of the volume in one word. */
  readonly purpose: string;

  /** The default name of the ConfigMap. */
  readonly objectName: string;

  /** The directory of the files in the pods. */
  readonly mountPath: string;

  /** The files: a volume that exists, or the files of a new ConfigMap. */
  readonly source: ExtraVolume | MadeFiles;

  /** The options that name the files, by section and name. */
  readonly options: { readonly [section: string]: { readonly [option: string]: OptionValue } };
}

/**
 * The mount of files, with their ConfigMap if the library makes it.
 *
 * @param owner the service or the API instance that has the files
 * @param files the files
 * @param propagation the pods that have the files
 * @param instance the name of the API instance, if the files are for one only
 * @throws if the owner has made the ConfigMap earlier
 */
export function mountOf(owner: Construct, files: ConfigFiles, propagation: Propagation, instance?: string): ExtraMount {
  const { source, purpose, mountPath, objectName } = files;
  const name = instance === undefined ? objectName : `${objectName}-${instance}`;
  const volume = source instanceof ExtraVolume ? source : ExtraVolume.fromConfigMapName(madeConfigMap(owner, purpose, source, name));
  return new ExtraMount({ volume, mountPath, readOnly: true, extraVolType: purpose, propagation: [propagation] });
}

function madeConfigMap(owner: Construct, purpose: string, { name, texts }: MadeFiles, defaultName: string): string {
  // The name of an API instance has no capital letters, so the ids differ from those of instances.
  if (owner.node.tryFindChild(purpose)) {
    throw new Error(`[${owner.node.path}] the files for ${purpose} are given twice: put all of them into one call.`);
  }
  const object = new ApiObject(owner, purpose, {
    apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: name ?? defaultName, namespace: namespaceOf(owner) }, data: { ...texts },
  });
  validateWritable(object);
  return object.name;
}

/** The namespace of the control plane, which may differ from that of the chart. */
function namespaceOf(owner: Construct): string | undefined {
  const objects = owner.node.scopes.map((scope) => scope.node.tryFindChild('Resource')).filter((child): child is ApiObject => child instanceof ApiObject);
  return objects.at(-1)?.metadata.namespace;
}

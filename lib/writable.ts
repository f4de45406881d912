import type { ApiObject } from 'cdk8s';
import { unwritableText, unwritableValues } from './facts/text/yaml-text';

/** Reports at `synth` what a reader of YAML would read differently in an object than cdk8s writes it. */
export function validateWritable(object: ApiObject): void {
  object.node.addValidation({ validate: () => unwritableValues(object.toJson()).map((value) => `[${object.name}] ${unwritableText(value)}`) });
}

/**
 * Returns an object that every reader of YAML reads as cdk8s writes it.
 *
 * @param subject the object in error messages
 * @throws with every name and value that a reader would read differently
 */
export function writable<T>(subject: string, object: T): T {
  const values = unwritableValues(object);
  if (values.length > 0) {
    throw new Error(values.map((value) => `[${subject}] ${unwritableText(value)}`).join('\n'));
  }
  return object;
}

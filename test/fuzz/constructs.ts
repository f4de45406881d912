import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import type { Area } from './area';
import { checkLint, timed } from './invariants';
import { troublesomeText } from './values';
import { MAKERS } from '../oracles/yaml/objects';

/** A property, by its place in the list of makers, and texts for it. */
export interface ConstructInput {
  readonly maker: number;
  readonly texts: readonly string[];
}

/** Constructs with hostile texts in their properties. */
export const CONSTRUCTS: Area<ConstructInput> = {
  name: 'constructs',
  inputs: fc.record({ maker: fc.nat(MAKERS.length - 1), texts: fc.array(troublesomeText(), { minLength: 3, maxLength: 3 }) }),
  check: ({ maker, texts }) => {
    const object = timed(texts.join(''), () => made(maker, texts));
    if (object !== undefined) {
      checkLint(Yaml.stringify(object));
    }
  },
  size: ({ texts }) => Buffer.byteLength(texts.join('')),
};

/** The object, or undefined if a property is refused with a message on plain lines. */
function made(maker: number, texts: readonly string[]): unknown {
  try {
    return JSON.parse(JSON.stringify(MAKERS[maker](texts)));
  } catch (error) {
    const { name, message } = error as Error;
    // eslint-disable-next-line no-control-regex
    if (name !== 'Error' || /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\uffff]/.test(message)) {
      throw new Error(`refused with ${name}: ${JSON.stringify(message).slice(0, 500)}`);
    }
    return undefined;
  }
}

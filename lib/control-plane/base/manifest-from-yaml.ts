import type * as Parse from '../../manifest/reading/parse';

/**
 * The only document of a YAML text, parsed as Kubernetes parses it.
 *
 * @param origin the source of the text in error messages
 * @throws when the text is not valid YAML, or does not contain exactly one document
 */
export function manifestFromYaml(text: string, origin: string): unknown {
  const values = read(text, origin).filter((value) => value !== null && value !== undefined);
  if (values.length !== 1) {
    throw new Error(`${origin} contains ${values.length} documents, but a base must be one OpenStackControlPlane. `
      + 'Put it in a separate file, and use Include of cdk8s for other objects.');
  }
  return values[0];
}

function read(text: string, origin: string): unknown[] {
  const { parseValues, ParseError } = parser();
  try {
    return parseValues(text);
  } catch (error) {
    if (error instanceof ParseError) {
      const line = text.slice(0, error.position).split('\n').length;
      throw new Error(`${origin}, line ${line}: ${error.message}`);
    }
    throw error;
  }
}

// Loads the parser on demand, because most programs do not use such a base.
function parser(): typeof Parse {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../../manifest/reading/parse') as typeof Parse;
}

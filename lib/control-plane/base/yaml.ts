import type * as Parse from '../../manifest/parse';

/**
 * The one document of a YAML text, read as Kubernetes reads it.
 *
 * @param origin where the text is from, as an error names it
 */
export function manifestFromYaml(text: string, origin: string): unknown {
  const values = read(text, origin).filter((value) => value !== null && value !== undefined);
  if (values.length !== 1) {
    throw new Error(`${origin} holds ${values.length} documents: a base is one OpenStackControlPlane. `
      + 'Keep it in a file of its own; cdk8s has Include for others.');
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

// Loaded here because most programs have no such base.
function parser(): typeof Parse {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('../../manifest/parse') as typeof Parse;
}

import type * as Yaml from 'yaml';

/**
 * The one document of a YAML text.
 *
 * @param origin where the text is from, as an error names it
 */
export function manifestFromYaml(text: string, origin: string): unknown {
  // Loaded here because it takes longer to load than all the rest, and most programs have no such base.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const yaml = require('yaml') as typeof Yaml;
  const documents = yaml.parseAllDocuments(text, { version: '1.1', customTags });
  const errors = [...documents].flatMap((document) => document.errors);
  if (errors.length > 0) {
    throw new Error(`${origin} is not YAML: ${errors.map((error) => error.message.trim()).join('; ')}`);
  }
  const values = [...documents]
    .map((document) => document.toJS({ maxAliasCount: 100 }) as unknown)
    .filter((value) => value !== null && value !== undefined);
  if (values.length !== 1) {
    throw new Error(`${origin} holds ${values.length} documents: a base is one OpenStackControlPlane. `
      + 'Keep it in a file of its own; cdk8s has Include for others.');
  }
  return values[0];
}

// As Kubernetes reads YAML: `yes` and `on` are booleans, `0640` is octal, but `12:30` and `2024-11-18` are strings.
function customTags(tags: Yaml.Tags): Yaml.Tags {
  return tags.filter((tag) => typeof tag === 'string' || !(tag.tag === 'tag:yaml.org,2002:timestamp' || tag.format === 'TIME'));
}

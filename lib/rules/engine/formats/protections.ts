import { hasStrayPercent, iniSections } from './ini';

const OPERATIONS = ['create', 'read', 'update', 'delete'];

/**
 * What is wrong with a file of property protections; `undefined` for a file that Glance reads.
 *
 * @param format the value of `property_protection_rule_format`
 * @see https://docs.openstack.org/glance/latest/admin/property-protections.html
 */
export function protectionsProblem(text: string, format: string): string | undefined {
  const sections = iniSections(text);
  return sections === undefined ? 'is not a file of sections and options'
    : first([...sections], ([name, options]) => nameProblem(name)
      ?? first(OPERATIONS, (operation) => operationProblem(name, operation, options.get(operation), format)));
}

function nameProblem(name: string): string | undefined {
  try {
    new RegExp(name.replace(/^\(\?i\)/, ''));
    return undefined;
  } catch {
    return `has the section [${name}], which is not a regular expression`;
  }
}

function operationProblem(section: string, operation: string, value: string | undefined, format: string): string | undefined {
  if (value === undefined) {
    return `has no ${operation} in [${section}]`;
  }
  const names = value.split(',').map((name) => name.trim());
  return hasStrayPercent(value) ? `has a percent sign in ${operation} of [${section}]: write %% for it`
    : names.includes('@') && names.includes('!') ? `has both @ and ! in ${operation} of [${section}]`
      : format === 'policies' && names.length > 1 ? `names several policies in ${operation} of [${section}], but one is allowed` : undefined;
}

function first<T>(items: readonly T[], problemOf: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

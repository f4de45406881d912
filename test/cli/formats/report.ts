import type { Report } from '../../../lib/cli/formats/format';
import type { Finding } from '../../../lib/rules/engine/finding';

/** A finding with something in every field. */
export const FINDING: Finding = {
  rule: 'text/value',
  severity: 'error',
  file: 'clouds/a & b.yaml',
  document: 2,
  kind: 'OpenStackControlPlane',
  namespace: 'openstack',
  name: 'cloud',
  path: 'spec.glance.template.customServiceConfig[DEFAULT].debug',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 18,
  identity: { place: 'spec.glance.template.customServiceConfig[DEFAULT].debug', value: '00000000075bcd15' },
  message: "debug is 'maybe', 100% <wrong>.",
  fix: 'Write true, or false.',
};

/** A report of what is given, over three lines of text. */
export function report(given: Partial<Report> = {}): Report {
  return { files: ['clouds/a & b.yaml'], documents: 2, findings: [FINDING], problems: [], line: (_, line) => ['first', 'second', '    debug = maybe'][line - 1] ?? '', ...given };
}

/** Something that could not be read. */
export const PROBLEM = { file: 'broken.yaml', line: 2, column: 7, message: 'document 1 is no YAML.' };

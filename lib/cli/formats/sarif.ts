import { type Report, type ReportProblem } from './format';
import type { Finding } from '../../rules/engine/finding';
import type { RuleFacts, Severity } from '../../rules/engine/rule';
import { RULE_FACTS } from '../../rules/registry';
import { safeJson } from '../sanitizer';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * The Static Analysis Results Interchange Format, a format for code hosts and editors.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifFormat({ findings, problems }: Report): string {
  const rules = RULE_FACTS.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const run = {
    tool: { driver: { name: 'cdk8s-glance', informationUri: 'https://www.npmjs.com/package/cdk8s-openstack-glance', rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: problems.length === 0, toolExecutionNotifications: problems.map(notification) }],
    results: findings.map((finding) => result(finding, rules)),
  };
  return `${safeJson(JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2))}\n`;
}

/** A place in a file; problems have no end. */
type Location = Pick<ReportProblem, 'file' | 'line' | 'column'> & Partial<Pick<Finding, 'endLine' | 'endColumn'>>;

function descriptor({ id, severity, title, why, source }: RuleFacts): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    helpUri: source,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(finding: Finding, rules: readonly RuleFacts[]): object {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: `${finding.message} ${finding.fix}` },
    locations: [{
      physicalLocation: physicalLocation(finding),
      logicalLocations: [{ fullyQualifiedName: finding.path, kind: 'object' }],
    }],
  };
}

function notification(problem: ReportProblem): object {
  return { level: 'error', message: { text: problem.message }, locations: [{ physicalLocation: physicalLocation(problem) }] };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Location): object {
  const artifactLocation = { uri: uri(file) };
  const end = endLine === undefined ? {} : { endLine, endColumn };
  return line === 0 ? { artifactLocation } : { artifactLocation, region: { startLine: line, startColumn: Math.max(1, column), ...end } };
}

/** A path as a URI reference. A relative path stays relative. */
function uri(file: string): string {
  const path = file.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

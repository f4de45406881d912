import { Excerpts } from '../excerpts';
import { counts, type Report } from './format';
import type { Finding } from '../../rules/engine/finding';
import type { Severity } from '../../rules/engine/rule';
import { safeText } from '../sanitizer';

const COLOURS: Readonly<Record<Severity | 'faint' | 'bold', string>> = { error: '31', warning: '33', info: '36', faint: '2', bold: '1' };

type Paint = (colour: keyof typeof COLOURS, text: string) => string;

/** Text, for people: each finding with its source line, a caret and the fix, then a summary. */
export function textFormat(report: Report, isColoured: boolean): string {
  const paint: Paint = isColoured ? (colour, text) => `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : (_, text) => text;
  const excerpts = new Excerpts(report);
  const blocks = report.findings.map((finding) => block(finding, excerpts, paint));
  return `${[...blocks, summary(report, paint)].join('\n')}\n`;
}

function block(finding: Finding, excerpts: Excerpts, paint: Paint): string {
  const place = finding.line === 0 ? safeText(finding.file) : `${safeText(finding.file)}:${finding.line}:${finding.column}`;
  return [
    `${paint('bold', place)} ${paint(finding.severity, finding.severity)} ${finding.rule} ${paint('faint', objectOf(finding))}`,
    ...finding.path === '' ? [] : [`  ${paint('faint', safeText(finding.path))}`],
    `  ${safeText(finding.message)}`,
    ...excerptLines(finding, excerpts, paint),
    `  Fix: ${safeText(finding.fix)}`,
    '',
  ].join('\n');
}

/** The source line with a caret under the place. */
function excerptLines(finding: Finding, excerpts: Excerpts, paint: Paint): string[] {
  const excerpt = excerpts.of(finding);
  if (excerpt === undefined) {
    return [];
  }
  const gutter = ' '.repeat(String(finding.line).length);
  return [
    `  ${paint('faint', `${finding.line} |`)} ${safeText(excerpt.before + excerpt.after)}`,
    `  ${paint('faint', `${gutter} |`)} ${excerpt.before.replace(/[^\t]/g, ' ')}${paint('bold', '^')}`,
  ];
}

function objectOf({ kind, namespace, name }: Finding): string {
  return safeText([kind, [namespace, name].filter((part) => part !== '').join('/')].filter((part) => part !== '').join(' '));
}

function summary({ files, documents, findings, problems }: Report, paint: Paint): string {
  const { errors, warnings, infos } = counts(findings);
  const worst = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info';
  const found = `${number(errors, 'error')}, ${number(warnings, 'warning')}, ${number(infos, 'info')}`;
  // Several rules can fail on one document.
  const notJudged = new Set(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).size;
  const unread = notJudged === 0 ? '' : `; ${number(notJudged, 'document')} could not be judged`;
  return `${paint(findings.length === 0 ? 'bold' : worst, found)} in ${number(documents, 'object')} of ${number(files.length, 'file')}${unread}.`;
}

function number(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

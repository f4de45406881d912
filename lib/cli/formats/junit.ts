import type { Report } from './format';
import { printable } from '../../facts/text/quoting';
import { atPath, type Finding } from '../../rules/engine/finding';

/**
 * JUnit XML: a suite for each file, with a test case for each finding, or one passed test case for a file without findings.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function junitFormat({ files, findings, problems }: Report): string {
  const all = [...new Set([...files, ...findings.map(({ file }) => file)])];
  const suites = all.map((file) => suite(file, [
    ...problems.filter((problem) => problem.file === file).map(({ line, column, message }) => failed('not-judged', file, 'error', `${line}:${column} ${message}`)),
    ...findings.filter((finding) => finding.file === file).map(findingCase),
  ]));
  const total = `tests="${sum(suites, 'tests')}" failures="${sum(suites, 'failures')}" errors="${sum(suites, 'errors')}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cdk8s-glance lint" ${total}>\n${suites.map(({ text }) => text).join('')}</testsuites>\n`;
}

interface TestCase {
  readonly text: string;
  readonly result: 'failures' | 'errors' | 'passed';
}

interface Suite {
  readonly text: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function suite(file: string, found: readonly TestCase[]): Suite {
  const cases = found.length > 0 ? found : [{ text: `    <testcase name="no findings" classname="${escaped(file)}"/>\n`, result: 'passed' as const }];
  const count = (result: TestCase['result']) => cases.filter((one) => one.result === result).length;
  const [tests, failures, errors] = [cases.length, count('failures'), count('errors')];
  const head = `  <testsuite name="${escaped(file)}" tests="${tests}" failures="${failures}" errors="${errors}">\n`;
  return { tests, failures, errors, text: `${head}${cases.map(({ text }) => text).join('')}  </testsuite>\n` };
}

/** An info is not a failure, so its test case passes. */
function findingCase({ rule, severity, file, line, column, path, message, fix }: Finding): TestCase {
  const text = `${file}:${line}:${column} ${severity}: ${atPath(path)}${message} ${fix}`;
  return severity === 'info' ? passed(rule, file, text) : failed(rule, file, 'failure', text);
}

function failed(name: string, file: string, element: 'failure' | 'error', text: string): TestCase {
  const body = `      <${element} message="${escaped(text)}"/>\n`;
  return { result: element === 'failure' ? 'failures' : 'errors', text: testCase(name, file, body) };
}

function passed(name: string, file: string, text: string): TestCase {
  return { result: 'passed', text: testCase(name, file, `      <system-out>${escaped(text)}</system-out>\n`) };
}

function testCase(name: string, file: string, body: string): string {
  return `    <testcase name="${escaped(name)}" classname="${escaped(file)}">\n${body}    </testcase>\n`;
}

function sum(suites: readonly Suite[], what: 'tests' | 'failures' | 'errors'): number {
  return suites.reduce((total, one) => total + one[what], 0);
}

/**
 * Text as XML. XML 1.0 cannot represent most control characters, so they and what a terminal would obey become U+FFFD.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
function escaped(text: string): string {
  return text.replace(/[^\n\r]+/g, printable).replace(/[&<>"'#\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { FINDING, PROBLEM, report } from './report';
import { sarifFormat } from '../../../lib/cli/formats/sarif';
import { RULE_FACTS } from '../../../lib/rules/registry';

test('a run with its rules, results and notifications', () => {
  const { title, why, source } = RULE_FACTS.find(({ id }) => id === 'text/value')!;
  const { $schema, version, runs } = JSON.parse(sarifFormat(report({ problems: [PROBLEM] })));
  expect([$schema, version]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0']);
  expect(runs).toEqual([{
    tool: {
      driver: {
        name: 'cdk8s-glance',
        informationUri: 'https://www.npmjs.com/package/cdk8s-openstack-glance',
        rules: [{ id: 'text/value', shortDescription: { text: title }, fullDescription: { text: why }, helpUri: source, defaultConfiguration: { level: 'error' } }],
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{
      executionSuccessful: false,
      toolExecutionNotifications: [{
        level: 'error',
        message: { text: 'document 1 is no YAML.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'broken.yaml' }, region: { startLine: 2, startColumn: 7 } } }],
      }],
    }],
    results: [{
      ruleId: 'text/value',
      ruleIndex: 0,
      level: 'error',
      message: { text: "debug is 'maybe', 100% <wrong>. Write true, or false." },
      locations: [{
        physicalLocation: { artifactLocation: { uri: 'clouds/a%20%26%20b.yaml' }, region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 18 } },
        logicalLocations: [{ fullyQualifiedName: 'spec.glance.template.customServiceConfig[DEFAULT].debug', kind: 'object' }],
      }],
    }],
  }]);
});

test('severities are levels, a place may be a whole file, and a path absolute', () => {
  const findings = [{ ...FINDING, severity: 'info' as const, line: 0, column: 0, file: '/tmp/a.yaml' }, { ...FINDING, severity: 'warning' as const, column: 0 }];
  const { invocations, results } = JSON.parse(sarifFormat(report({ findings }))).runs[0];
  expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  type Result = { level: string; locations: Array<{ physicalLocation: object }> };
  expect(results.map(({ level, locations }: Result) => [level, locations[0].physicalLocation])).toEqual([
    ['note', { artifactLocation: { uri: 'file:///tmp/a.yaml' } }],
    ['warning', { artifactLocation: { uri: 'clouds/a%20%26%20b.yaml' }, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 18 } }],
  ]);
});

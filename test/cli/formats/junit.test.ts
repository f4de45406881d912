import { FINDING, PROBLEM, report } from './report';
import { junitFormat } from '../../../lib/cli/formats/junit';

test('a suite for each file, a case for each finding', () => {
  const findings = [FINDING, { ...FINDING, severity: 'info' as const, rule: 'a/b', message: 'm', path: 'p', fix: 'f' }];
  expect(junitFormat(report({ files: ['clouds/a & b.yaml', 'clean.yaml', 'broken.yaml'], findings, problems: [PROBLEM] }))).toBe([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="cdk8s-glance lint" tests="4" failures="1" errors="1">',
    '  <testsuite name="clouds/a &#38; b.yaml" tests="2" failures="1" errors="0">',
    '    <testcase name="text/value" classname="clouds/a &#38; b.yaml">',
    '      <failure message="clouds/a &#38; b.yaml:3:5 error: spec.glance.template.customServiceConfig[DEFAULT].debug: debug is &#39;maybe&#39;, 100% &#60;wrong&#62;. Write true, or false."/>',
    '    </testcase>',
    '    <testcase name="a/b" classname="clouds/a &#38; b.yaml">',
    '      <system-out>clouds/a &#38; b.yaml:3:5 info: p: m f</system-out>',
    '    </testcase>',
    '  </testsuite>',
    '  <testsuite name="clean.yaml" tests="1" failures="0" errors="0">',
    '    <testcase name="no findings" classname="clean.yaml"/>',
    '  </testsuite>',
    '  <testsuite name="broken.yaml" tests="1" failures="0" errors="1">',
    '    <testcase name="not-judged" classname="broken.yaml">',
    '      <error message="2:7 document 1 is no YAML."/>',
    '    </testcase>',
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n'));
});

test('findings of a file that was not requested have a suite too', () => {
  expect(junitFormat(report({ files: [] }))).toContain('<testsuite name="clouds/a &#38; b.yaml" tests="1" failures="1" errors="0">');
});

test('characters that XML cannot represent are replaced', () => {
  expect(junitFormat(report({ findings: [{ ...FINDING, message: 'a\u0000\u001b\ud800\n"b' }] }))).toContain('a���&#10;&#34;b');
});

import { FINDING, PROBLEM, report } from './report';
import { jsonFormat } from '../../../lib/cli/formats/json';

test('findings and a summary, field by field', () => {
  const written = jsonFormat(report({ problems: [PROBLEM] }));
  expect(JSON.parse(written)).toEqual({
    findings: [FINDING],
    summary: { files: 1, documents: 2, errors: 1, warnings: 0, infos: 0, problems: [PROBLEM] },
  });
  expect(Object.keys(JSON.parse(written).findings[0])).toEqual(
    ['rule', 'severity', 'file', 'document', 'kind', 'namespace', 'name', 'path', 'line', 'column', 'endLine', 'endColumn', 'identity', 'message', 'fix']);
  expect(written.endsWith('}\n')).toBe(true);
});

import Ajv from 'ajv';
import { FINDING, PROBLEM, report } from './report';
import { sarifFormat } from '../../../lib/cli/formats/sarif';
import { RULE_FACTS } from '../../../lib/rules/registry';

/** The schema of the standard, as the package of its authors ships it. */
const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

test('what is written is what the schema of SARIF 2.1.0 allows', () => {
  // It is written in draft 4, which ajv reads but for its name.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { $schema, id: _, ...schema } = require(SCHEMA) as { $schema: string; id: string };
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const located = RULE_FACTS.map(({ id, severity }) => ({ ...FINDING, rule: id, severity }));
  const findings = [...located, ...located.map((finding) => ({ ...finding, line: 0, column: 0 }))];
  for (const one of [report(), report({ findings: [], problems: [] }), report({ findings, problems: [PROBLEM] })]) {
    validate(JSON.parse(sarifFormat(one)));
    expect(validate.errors).toBeNull();
  }
  expect(validate({ version: '2.1.0' })).toBe(false);
});

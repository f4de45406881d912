import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsOf, planOf } from './plans';
import { planText } from '../../lib/plan/formats/text';

// A reader can check this file: what it takes to get from each example to the next one.
const FILE = join(__dirname, 'neighbouring-examples.txt');

const EXAMPLES = join(__dirname, '..', '..', 'examples');

/** The manifests that every example writes, by its name. */
function manifests(): Array<[string, string]> {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  const before = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = folder;
  try {
    return readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'main.ts'))).sort().flatMap((name) => {
      // An example is a program that writes its charts when it is loaded.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      require(join(EXAMPLES, name, 'main.ts'));
      // Some examples write a file for each environment: NAME.ENVIRONMENT.k8s.yaml.
      return readdirSync(folder).filter((file) => file.startsWith(`${name}.`)).sort()
        .map((file): [string, string] => [file.replace('.k8s.yaml', ''), readFileSync(join(folder, file), 'utf8')]);
    });
  } finally {
    rmSync(folder, { recursive: true });
    if (before === undefined) {
      delete process.env.CDK8S_OUTDIR;
    } else {
      process.env.CDK8S_OUTDIR = before;
    }
  }
}

const examples = manifests();

test('each example becomes the next one; else run WRITE_PLANS=1 npx jest test/plan/neighbouring-examples and read what changed', () => {
  const plans = examples.slice(1).map(([name, text], index) => {
    const [former, old] = examples[index];
    return `==== ${former} -> ${name}\n\n${planText(planOf(old, text))}`;
  });
  if (process.env.WRITE_PLANS !== undefined) {
    writeFileSync(FILE, plans.join('\n'));
  }
  expect(plans.join('\n')).toBe(readFileSync(FILE, 'utf8'));
});

test.each(examples)('%s that stays as it is changes nothing', (_, text) => {
  expect(documentsOf(text).length).toBeGreaterThan(0);
  expect(planOf(text, text)).toMatchObject({ consequences: [], fields: [], problems: [] });
});

/**
 * Packs the package, looks at what is in it, installs it into an empty folder, and runs README's first program there in
 * each way that a user may.
 *
 *     npx tsx test/packaging/run.ts
 *
 * Compile first (`npm run synth`). Needs npm's registry, and `tar`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commonJs, firstProgram } from './first-program';
import { wrongFiles } from './packed-files';

const ROOT = resolve(__dirname, '../..');
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** What a user has beside the package. */
const BESIDE = ['cdk8s', 'cdk8s-cli', 'cdk8s-plus-27', 'constructs', 'tsx', 'typescript', '@types/node'];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];

let passed = 0;
let failed = 0;

function check(title: string, problems: () => readonly string[]): void {
  let lines: readonly string[];
  try {
    lines = problems();
  } catch (error) {
    const { message, stdout, stderr } = error as Error & { stdout?: string; stderr?: string };
    lines = [message, stdout ?? '', stderr ?? ''];
  }
  passed += lines.length === 0 ? 1 : 0;
  failed += lines.length === 0 ? 0 : 1;
  console.log([`${lines.length === 0 ? 'ok    ' : 'FAILED'}  ${title}`, ...lines.slice(0, 20).map((line) => `          ${line}`)].join('\n'));
}

function pack(folder: string): string {
  const [{ filename }] = JSON.parse(run(ROOT, 'npm', 'pack', '--json', '--loglevel=error', `--pack-destination=${folder}`));
  return join(folder, filename);
}

function install(folder: string, archive: string): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'first-program', private: true }));
  const versions = BESIDE.map((name) => `${name}@${PACKAGE.devDependencies[name]}`);
  run(folder, 'npm', 'install', ...QUIET, archive, ...versions);
}

function run(folder: string, program: string, ...args: string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 268_435_456 });
}

const work = mkdtempSync(join(tmpdir(), 'packaging-'));
try {
  const archive = pack(work);
  // argparse comes along with js-yaml.
  check('npm pack holds compiled code, data and what is bundled, nothing else', () => wrongFiles(ROOT, archive, [...PACKAGE.bundledDependencies, 'argparse']));

  const program = firstProgram(join(ROOT, 'README.md'));
  const app = join(work, 'app');
  mkdirSync(app);
  const outputs = new Map<string, string>();
  // Writes to dist/, as every way does that nobody tells otherwise.
  const synthesizes = (title: string, file: string, text: string, ...commands: string[][]): void => check(title, () => {
    rmSync(join(app, 'dist'), { recursive: true, force: true });
    writeFileSync(join(app, file), text);
    commands.forEach(([command, ...args]) => run(app, command, ...args));
    outputs.set(title, readFileSync(join(app, 'dist', 'openstack.k8s.yaml'), 'utf8'));
    const others = [...outputs].filter(([, output]) => output !== outputs.get(title)).map(([other]) => other);
    return others.map((other) => `it writes something else than ${other}`);
  });

  check('it installs into an empty folder', () => {
    install(app, archive);
    return [];
  });
  const compile = ['npx', 'tsc', '--strict', '--module', 'node16', '--target', 'es2022', '--types', 'node', 'main.ts'];
  synthesizes('TypeScript, compiled', 'main.ts', program, compile, ['node', 'main.js']);
  synthesizes('TypeScript, by tsx', 'main.ts', program, ['npx', 'tsx', 'main.ts']);
  synthesizes('JavaScript modules', 'main.mjs', program, ['node', 'main.mjs']);
  synthesizes('CommonJS', 'main.cjs', commonJs(program), ['node', 'main.cjs']);
  const settings = 'language: typescript\napp: npx tsx main.ts\n';
  synthesizes('npx cdk8s synth', 'cdk8s.yaml', settings, ['npx', 'cdk8s', 'synth']);
  // A package that no registry has is given by its folder.
  const plugIn = `validations:\n- package: ./node_modules/${PACKAGE.name}\n  version: ${PACKAGE.version}\n  class: GlanceValidation\n`;
  synthesizes('npx cdk8s synth, with the plug-in', 'cdk8s.yaml', settings + plugIn, ['npx', 'cdk8s', 'synth', '--validate']);
  check('require does not load the judge', () => {
    const loaded = run(app, 'node', '--print', `require('${PACKAGE.name}'); Object.keys(require.cache).join(' ')`);
    return loaded.includes('judging.js') ? ['it loads judging.js'] : [];
  });
  check('npx cdk8s-glance lint', () => {
    run(app, 'npx', 'cdk8s-glance', 'lint', '--fail-on', 'info', 'dist');
    return [];
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

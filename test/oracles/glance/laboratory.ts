import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GLANCE_RELEASES, type GlanceCase, type GlanceRelease, type GlanceVerdict } from './case';
import { foldersOf } from './manifest';
import { isWhollyKnown, withPlaceholders } from './placeholders';

/** The tools that install the services and run one text. They are not part of the repository. */
const TOOLS = resolve(__dirname, '../../../../shared/tools/e2e');

/** The folder that keeps the services between runs. */
const WORK = resolve(__dirname, '../../../.oracles/glance');

/** The version of Glance of each release, and the folder of its virtual environment. */
const GLANCES: Record<GlanceRelease, { version: string; environment: string }> = {
  '18.0-fr6': { version: '26.1.0', environment: 'glance' },
  'main': { version: '33.0.0', environment: 'glance-33' },
};

/** What `try.py` prints. */
interface Report {
  readonly started: boolean;
  readonly stores?: ReadonlyArray<{ readonly id: string }>;
  readonly transfers?: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** Keystone, Swift, Ceph and Glance on this machine. */
export class Laboratory {
  /** Why the services cannot run here, or `undefined` if they can. */
  public static obstacle(): string | undefined {
    return !existsSync(join(TOOLS, 'setup.sh')) ? `${TOOLS} is missing` : process.getuid?.() !== 0 ? 'only root can start the services' : undefined;
  }

  /** Installs and starts the services. What is there already is used. */
  public static start(): Laboratory {
    for (const release of GLANCE_RELEASES) {
      const parts = release === '18.0-fr6' ? [] : ['glance'];
      execFileSync('bash', [join(TOOLS, 'setup.sh'), WORK, ...parts], { stdio: 'inherit', env: { ...environment(), GLANCE: GLANCES[release].version } });
    }
    installQemu();
    execFileSync('bash', [join(__dirname, 'cinder/setup.sh'), WORK, TOOLS], { stdio: 'inherit', env: environment() });
    return new Laboratory(JSON.parse(readFileSync(join(WORK, 'accounts.json'), 'utf8')) as Accounts);
  }

  private constructor(private readonly accounts: Accounts) {}

  /** Stops the services. The installation stays. */
  public stop(): void {
    execFileSync('bash', [join(TOOLS, 'stop.sh'), WORK], { stdio: 'inherit' });
  }

  /** Starts a Glance with a text, and moves an image through each of its stores. */
  public async try(one: GlanceCase, release: GlanceRelease): Promise<GlanceVerdict> {
    mkdirSync(join(WORK, 'cases'), { recursive: true });
    const folder = mkdtempSync(join(WORK, 'cases/'));
    try {
      return verdictOf(await this.run(this.argumentsFor(one, release, folder), release));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private argumentsFor(one: GlanceCase, release: GlanceRelease, folder: string): string[] {
    const write = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    return [
      join(__dirname, 'drive.py'), join(TOOLS, 'try.py'), WORK, '--mib', '1', '--venv', GLANCES[release].environment,
      ...usesCinder(one) ? ['--patient'] : [],
      ...one.imports === true ? ['--import'] : [],
      ...one.text.includes('.ApplicationCredential') ? ['--appcred'] : [],
      ...this.mounts(one, folder),
      ...(one.secretTexts ?? []).flatMap((text, index) => ['--secret', write(`secret-${index}`, this.expanded(text))]),
      write('text', this.expanded(one.text)),
    ];
  }

  /** The options that mount the Ceph client's files and those of the case. */
  private mounts({ files = {} }: GlanceCase, folder: string): string[] {
    const ceph = join(WORK, 'root/etc/ceph');
    const contents: Record<string, string> = {
      '@CEPH_CONF@': readFileSync(join(ceph, 'ceph.conf'), 'utf8'),
      '@KEYRING@': readFileSync(join(ceph, 'ceph.client.openstack.keyring'), 'utf8'),
    };
    const folders = foldersOf({ '/etc/ceph/.keep': '', ...files });
    return [...folders].flatMap(([target, data], index) => {
      const source = join(folder, `mount-${index}`);
      mkdirSync(source);
      if (target === '/etc/ceph') {
        cpSync(ceph, source, { recursive: true });
      }
      Object.entries(data).forEach(([name, content]) => writeFileSync(join(source, name), content.replace(/@[A-Z_]+@/g, (found) => contents[found] ?? found)));
      return ['--mount', `${source}:${target}`];
    });
  }

  private expanded(text: string): string {
    const known: Record<string, string> = { '@ACC@': this.accounts.access, '@SEC@': this.accounts.secret };
    const filled = text.replace(/@[A-Z]+@/g, (found) => known[found] ?? found);
    return isWhollyKnown(filled) ? withPlaceholders(filled) : filled;
  }

  /** Runs the tool, a second time if it prints no report: that says nothing of the text. */
  private async run(args: readonly string[], release: GlanceRelease): Promise<Report> {
    return this.runOnce(args, release).catch(async () => this.runOnce(args, release));
  }

  private async runOnce(args: readonly string[], release: GlanceRelease): Promise<Report> {
    return new Promise((done, failed) => {
      execFile('python3', args, { cwd: WORK, env: environment(release), timeout: 400_000, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
        try {
          done(JSON.parse(stdout) as Report);
        } catch {
          failed(new Error(`try.py printed no report: ${stderr.trim().split('\n').at(-1) ?? ''} ${String(error)}`));
        }
      });
    });
  }
}

/** Installs the program with which Glance converts images. */
function installQemu(): void {
  if (!existsSync('/usr/bin/qemu-img')) {
    execFileSync('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'qemu-utils'], { stdio: 'ignore' });
  }
}

/** Whether a store of a case keeps its images in Cinder. */
export function usesCinder({ text }: GlanceCase): boolean {
  return /^\s*enabled_backends\s*[=:].*:\s*cinder\b/m.test(text);
}

/**
 * The environment, in which Python may keep what it compiles, else each start of Glance compiles it again. Glance finds the `sudo` of the
 * folder cinder/, which needs no filters, and the helper of its own virtual environment.
 */
function environment(release?: GlanceRelease): NodeJS.ProcessEnv {
  const { PYTHONDONTWRITEBYTECODE: _, PATH = '', ...rest } = process.env;
  const own = release ? [join(__dirname, 'cinder'), join(WORK, 'venv', GLANCES[release].environment, 'bin')] : [];
  return { ...rest, PATH: [...own, PATH].join(':') };
}

/** Keys of the service user, as `accounts.py` made them. */
interface Accounts {
  readonly access: string;
  readonly secret: string;
}

/** The verdict in a report. */
export function verdictOf({ started, stores = [], transfers = {}, notes, warnings }: Report): GlanceVerdict {
  if (!started) {
    return { outcome: 'does not start', detail: short(warnings.at(-1) ?? 'no answer') };
  }
  const failure = Object.entries(transfers).find(([, result]) => result !== 'ok');
  if (failure !== undefined) {
    return { outcome: 'fails later', detail: short(failure.join(': ')) };
  }
  return stores.length === 0 ? { outcome: 'fails later', detail: short(`store list: ${notes.join(' ')}`) } : { outcome: 'works', detail: '' };
}

/** Words that stay the same from run to run. */
function short(words: string): string {
  return words.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').slice(0, 160);
}

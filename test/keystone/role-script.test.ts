import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roleScript } from '../../lib/keystone/role-script';

// The script runs for real, against a command that keeps its state in files.
describe('roleScript', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'role-script-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'state'));
    copyFileSync(join(__dirname, 'openstack-stub.sh'), join(folder, 'bin', 'openstack'));
    chmodSync(join(folder, 'bin', 'openstack'), 0o755);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const state = (name: string): string[] => readFileSync(join(folder, 'state', name), 'utf8').split('\n').filter((line) => line !== '');

  function run(script: string): { status: number | null; lines: string[] } {
    const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, STATE: join(folder, 'state') };
    const { status, stdout } = spawnSync('bash', ['-c', script], { env, encoding: 'utf8' });
    return { status, lines: stdout.split('\n').filter((line) => line !== '') };
  }

  const ASSIGNMENTS = [
    { role: 'member', user: 'swift', project: 'service' },
    { role: 'swiftoperator', user: 'admin', project: 'admin' },
  ];

  test('creates what is missing, and changes nothing the second time', () => {
    writeFileSync(join(folder, 'state', 'roles'), 'admin\nmember\n');
    const script = roleScript(['swiftoperator', 'ResellerAdmin'], ASSIGNMENTS, '/nowhere');

    expect(run(script)).toEqual({
      status: 0,
      lines: [
        'role swiftoperator: made',
        'role ResellerAdmin: made',
        'role member of user swift in project service: given',
        'role swiftoperator of user admin in project admin: given',
      ],
    });
    const changes = ['create swiftoperator', 'create ResellerAdmin', 'add member swift service', 'add swiftoperator admin admin'];
    expect(state('changes')).toEqual(changes);

    expect(run(script)).toEqual({
      status: 0,
      lines: [
        'role swiftoperator: there already',
        'role ResellerAdmin: there already',
        'role member of user swift in project service: there already',
        'role swiftoperator of user admin in project admin: there already',
      ],
    });
    expect(state('changes')).toEqual(changes);
  });

  test('creates a role whose name is part of another name', () => {
    writeFileSync(join(folder, 'state', 'roles'), 'swiftoperators\n');
    expect(run(roleScript(['swiftoperator'], [], '/nowhere')).lines).toEqual(['role swiftoperator: made']);
  });

  test('fails while the user is missing, so that it runs again', () => {
    writeFileSync(join(folder, 'state', 'roles'), 'member\n');
    const { status } = run(roleScript([], [{ role: 'member', user: 'missing', project: 'service' }], '/nowhere'));
    expect({ status, changes: state('changes') }).toEqual({ status: 1, changes: [] });
  });

  test('a name is never run as a command', () => {
    const hostile = '\'; touch "$STATE/broken"; $(touch $STATE/broken) `touch $STATE/broken` *';
    writeFileSync(join(folder, 'state', 'roles'), 'member\n');
    const { status } = run(roleScript([hostile], [{ role: hostile, user: hostile, project: hostile }], '/nowhere'));
    expect(status).toBe(0);
    expect(state('changes')).toEqual([`create ${hostile}`, `add ${hostile} ${hostile} ${hostile}`]);
    expect(() => state('broken')).toThrow('ENOENT');
  });

  test('trusts the authorities of the cloud if they exist', () => {
    const bundle = join(folder, 'bundle.pem');
    writeFileSync(bundle, 'certificates');
    run(roleScript(['admin'], [], bundle));
    expect(state('environment')).toEqual([`OS_CACERT=${bundle}`]);
    run(roleScript(['admin'], [], join(folder, 'none.pem')));
    expect(state('environment')).toEqual(['OS_CACERT=']);
  });
});

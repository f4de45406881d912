import { linesFor, refusalOf } from './written';
import { Release } from '../../../lib/facts/release';
import { ImageConversion, ImageImports } from '../../../lib/glance/settings/image-imports';
import { ImportMethod } from '../../../lib/glance/settings/import-method';

test('every property becomes an option', () => {
  expect(linesFor({
    imports: {
      methods: [ImportMethod.glanceDirect()],
      decompression: true,
      conversion: ImageConversion.QCOW2,
      injected: { properties: { os_distro: 'rhel:9', team: '' }, ignoredRoles: ['admin', 'service'] },
      pythonInterpreter: '/usr/bin/python3',
      maxParallelStores: 2,
      stagingDirectory: '/var/lib/glance/staging',
      tasksDirectory: '/var/lib/glance/tasks',
    },
  }, Release.MAIN)).toEqual([
    '[DEFAULT]', 'enabled_import_methods = [glance-direct]',
    '[image_import_opts]', 'max_parallel_stores = 2', 'image_import_plugins = [image_decompression,image_conversion,inject_image_metadata]',
    '[inject_metadata_properties]', 'inject = os_distro:rhel:9,team:', 'ignore_user_roles = admin,service',
    '[wsgi]', 'python_interpreter = /usr/bin/python3',
    '[os_glance_staging_store]', 'filesystem_store_datadir = /var/lib/glance/staging',
    '[os_glance_tasks_store]', 'filesystem_store_datadir = /var/lib/glance/tasks',
    '[image_conversion]', 'output_format = qcow2',
  ]);
});

test('without methods, imports are off', () => {
  expect(linesFor({ imports: { methods: [] } })).toEqual(['[DEFAULT]', 'enabled_import_methods = []']);
});

test('the roles that get no properties are always written, because their default is easily missed', () => {
  expect(linesFor({ imports: { injected: { properties: { a: 'b' } } } })).toContain('ignore_user_roles = admin');
  expect(linesFor({ imports: { injected: { properties: { a: 'b' }, ignoredRoles: [] } } })).toContain('ignore_user_roles =');
});

test.each<[ImageImports, string]>([
  [{ injected: { properties: {} } }, 'imports.injected.properties is empty: give at least one property, or leave injected out.'],
  [{ injected: { properties: { os_glance_a: 'b' } } },
    "imports.injected.properties holds 'os_glance_a': choose another name, because Glance reserves names that begin with 'os_glance' and drops them."],
  [{ injected: { properties: { 'a:b': 'c' } } },
    'imports.injected.properties: key "a:b" of the dictionary has a comma or a colon: oslo.config would split it there, and knows no escape. Leave it out.'],
  [{ injected: { properties: { a: 'b' }, ignoredRoles: ['x', 'x'] } }, "imports.injected.ignoredRoles holds 'x' twice: give each once."],
  [{ decompression: 'yes' as unknown as boolean }, "imports.decompression is 'yes': use true or false."],
  [{ conversion: 'vhd' as ImageConversion }, "imports.conversion is 'vhd': use 'none', 'raw', 'qcow2' or 'vmdk'."],
  [{ pythonInterpreter: 'python3' }, "imports.pythonInterpreter is 'python3': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  [{ stagingDirectory: 'file:///staging' }, "imports.stagingDirectory is 'file:///staging': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  [{ tasksDirectory: '' }, "imports.tasksDirectory is '': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  [{ maxParallelStores: 2 }, 'imports.maxParallelStores is 2, but release 18.0-fr6 does not have the option max_parallel_stores: leave maxParallelStores out, or use release main or later.'],
  [{}, 'imports is empty: give at least one property, or leave it out.'],
])('refuses what Glance cannot use', (imports, message) => {
  expect(refusalOf({ imports })).toBe(message);
});

import { rulesOf } from '../lint';

describe('lists of stores that the operator reads differently', () => {
  const list = (...lines: string[]) => {
    const text = ['[DEFAULT]', ...lines, '[glance_store]', 'default_backend = a', '[a]', 'filesystem_store_datadir = /var/lib/glance/a', '[b]', 'https_insecure = false', ''];
    return rulesOf(`kind: Glance\nspec:\n  customServiceConfig: ${JSON.stringify(text.join('\n'))}\n`).filter((rule) => rule.startsWith('instances/'));
  };

  test.each([
    [['enabled_backends = a:file,b:http'], []],
    [['enabled_backends=a:file, b:http'], []],
    [['enabled_backends = a:file,', '  b:http'], ['instances/broken-list']],
    [['enabled_backends =', '  a:file,b:http'], ['instances/broken-list']],
    [['enabled_backends = a : file,b:http'], ['instances/misread-list']],
    [['enabled_backends = "a:file,b:http"'], ['instances/misread-list']],
    [['enabled_backends = a:file', 'enabled_backends = a:file,b:http'], ['instances/misread-list']],
    [['enabled_backends: a:file,b:http'], ['instances/hidden-backends']],
    [['enabled_backends\t= a:file,b:http'], ['instances/hidden-backends']],
  ])('%j', (lines, rules) => {
    expect(list(...lines)).toEqual(rules);
  });
});

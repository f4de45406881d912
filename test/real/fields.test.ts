import { lostFields } from './fields';

const BASE = { a: 1, b: { c: [{ d: 'x' }, 2] }, n: null, text: { customServiceConfig: '[DEFAULT]\nenabled_backends = a:rbd\n\ndebug = true\n' } };

test.each<[string, unknown, string[]]>([
  ['nothing', BASE, []],
  ['additions', { ...BASE, b: { c: [{ d: 'x', e: 1 }, 2, 3] }, text: { customServiceConfig: '[DEFAULT]\nenabled_backends = a:rbd,b:file\nx = 1\n\ndebug = true\n' } }, []],
  ['another value, a field and an element', { ...BASE, a: 2, b: { c: [{}] } }, ['.a', '.b.c[0].d', '.b.c[1]']],
  ['objects and lists', { text: BASE.text, a: 1, b: 5 }, ['.b']],
  ['lines', { ...BASE, text: { customServiceConfig: '[DEFAULT]\nenabled_backends = b:file\n\n' } },
    ['.text.customServiceConfig: enabled_backends = a:rbd', '.text.customServiceConfig: debug = true']],
  ['a text', { ...BASE, text: {} }, ['.text.customServiceConfig: [DEFAULT]', '.text.customServiceConfig: enabled_backends = a:rbd',
    '.text.customServiceConfig: ', '.text.customServiceConfig: debug = true', '.text.customServiceConfig: ']],
])('finds that a result lost %s', (_name, result, lost) => expect(lostFields(BASE, result)).toEqual(lost));

import { quoted } from '../../lib/facts/text/quoting';
import { encodable, nodePath, parentOf } from '../../lib/nodes/node-path';

describe('nodePath', () => {
  test.each(['/etc', '/etc/a b', '/var/it\'s "$(here)"', '/etc/a:b', '/..a/b..'])('takes %p', (path) => {
    expect(nodePath('path', path)).toBe(path);
  });

  test.each(['etc/x', '/', '/etc/', '/etc//x', '/etc/./x', '/etc/../x', '/..'])('refuses %p', (path) => {
    expect(() => nodePath('path', path)).toThrow(`path is '${path}': use an absolute path (starting with '/'), `
      + "without '.', '..' or empty parts, and without a trailing '/'.");
  });

  test.each(['', '/etc/a\nb', '/etc/a\0'])('refuses what is not one line: %p', (path) => {
    expect(() => nodePath('path', path)).toThrow(`path is ${quoted(path)}: use text that is not empty, on one line and without control characters.`);
  });
});

describe('parentOf', () => {
  test.each([['/var/home/core', '/var/home'], ['/var', '/']])('of %p is %p', (path, parent) => {
    expect(parentOf(path)).toBe(parent);
  });
});

describe('encodable', () => {
  test.each(['', 'plain', 'ünï😀'])('takes %p', (text) => {
    expect(encodable('text', text)).toBe(text);
  });

  test.each(['\ud800', 'a\udc00b'])('refuses half of a pair', (text) => {
    expect(() => encodable('text', text)).toThrow('text contains an unpaired surrogate, which UTF-8 cannot encode: use complete characters.');
  });
});

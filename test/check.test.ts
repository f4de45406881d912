import {
  absolutePath, boolean, checkAll, dataKey, distinct, dnsLabel, httpUrl, integer, objectName, oneLine, optional, port, quantity,
} from '../lib/check';
import { quoted } from '../lib/facts/text/quoting';

/** A check takes the first values and returns them, and refuses the others with a message that differs in the value only. */
function behaves(check: (property: string, value: string) => string, taken: string[], refused: string[], advice: string): void {
  test.each(taken)('takes %j', (value) => expect(check('prop', value)).toBe(value));
  test.each(refused)('refuses %j', (value) => {
    expect(() => check('prop', value)).toThrow(new Error(`prop is ${quoted(value)}: ${advice}`));
  });
}

describe('dnsLabel', () => {
  behaves(dnsLabel, ['a', '0', 'a-b', '1a', 'a'.repeat(63)], ['', '-a', 'a-', 'A', 'a.b', 'a_b', 'ä', 'a\n', 'a'.repeat(64)],
    "use at most 63 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label).");

  test('has a length of its own where one is given', () => {
    expect(dnsLabel('prop', 'abc', 3)).toBe('abc');
    expect(() => dnsLabel('prop', 'abcd', 3))
      .toThrow(new Error("prop is 'abcd': use at most 3 lower case letters, digits and '-', with a letter or digit at both ends (an RFC 1123 label)."));
  });
});

describe('objectName', () => {
  behaves(objectName, ['a', 'a.b', '0.a-b', `${'a'.repeat(126)}.${'b'.repeat(126)}`],
    ['', '.a', 'a.', 'a..b', 'a.-b', 'A', 'a_b', 'a/b', 'a b', 'a\n', `${'a'.repeat(127)}.${'b'.repeat(126)}`],
    "use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain).");
});

describe('dataKey', () => {
  behaves(dataKey, ['ceph.conf', '.a', '_', 'A-b', 'a'.repeat(253)], ['', '.', '..', '..a', 'a/b', 'a b', 'a\n', 'ä', 'a'.repeat(254)],
    "use at most 253 letters, digits, '-', '_' and '.', as a key of a Secret must be.");
});

describe('absolutePath', () => {
  behaves(absolutePath, ['/', '/a', '/a b/c', '/a/...', '/a/b..c', '/ä'], ['', 'a', './a', '/..', '/a/../b', '/a:b', '/a\nb', '/a\u0000', '/a\u2028', '/\ud800'],
    "use an absolute path (it begins with '/'), without '..', ':' or a line end.");
});

describe('oneLine', () => {
  behaves(oneLine, ['a', ' ', 'a b', '$x', '{{ .X }}', '"', 'ä\u{1f600}'], ['', 'a\nb', 'a\r', '\t', '\u0000', '\u0085', '\u2028', '\ufeff', '\ud800', '\udc00a'],
    'use text that is not empty, on one line and without control characters.');
});

describe('boolean', () => {
  test.each([true, false])('takes %j', (value) => expect(boolean('prop', value)).toBe(value));
  test.each(['true', 'no', 0, 1])('refuses %j', (value) => {
    expect(() => boolean('prop', value as unknown as boolean)).toThrow(new Error(`prop is ${quoted(value)}: use true or false.`));
  });
});

describe('integer', () => {
  test.each([-1, 0, 7])('takes %d', (value) => expect(integer('prop', value, -1, 7)).toBe(value));
  test.each([-2, 8, 0.5, NaN, Infinity])('refuses %d', (value) => {
    expect(() => integer('prop', value, -1, 7)).toThrow(new Error(`prop is ${JSON.stringify(value)}: use a whole number from -1 to 7.`));
  });
});

describe('port', () => {
  test.each([1, 65535])('takes %d', (value) => expect(port('prop', value)).toBe(value));
  test.each([0, 65536, 1.5])('refuses %d', (value) => {
    expect(() => port('prop', value)).toThrow(new Error(`prop is ${value}: use a whole number from 1 to 65535.`));
  });
});

describe('quantity', () => {
  behaves(quantity, ['1', '10Gi', '500M', '.5Gi', '1.5Ti', '5.', '1e3', '1E-2', '100m', '1Ki', '1Ei'],
    ['', '0', '0Gi', '0.0', '-1Gi', '+1Gi', '1 Gi', '1gi', '1KB', 'ten', '1Gi\n', '1e', '.', 'Gi'],
    "use a quantity above zero such as '10Gi' or '500M'.");
});

describe('httpUrl', () => {
  behaves(httpUrl, ['http://a', 'https://a.b:8080/c?d', 'http://172.18.0.5/', 'http://[fd00::5]:8080', 'http://ä.example'],
    ['', 'a', 'ftp://a', 'http://', 'http:///a', 'http://a b', 'http://a\n', 'http://a\u0000', 'http://[fd00', 'HTTP://a', 'http://a:99999', 'http://?a'],
    "use a URL that begins with 'http://' or 'https://' and names a host.");
});

describe('distinct', () => {
  test('takes what is there once', () => expect(distinct('prop', ['a', 'b'])).toEqual(['a', 'b']));
  test('compares by the key', () => {
    expect(() => distinct('prop', [{ id: 'a' }, { id: 'b' }, { id: 'a' }], ({ id }) => id)).toThrow(new Error("prop holds 'a' twice: give each once."));
  });
  test('refuses an empty list', () => expect(() => distinct('prop', [])).toThrow(new Error('prop is empty: give at least one.')));
});

describe('optional', () => {
  test('checks what is given', () => expect(optional(0, (value) => value + 1)).toBe(1));
  test('leaves alone what is not', () => expect(optional(undefined as number | undefined, (value) => value + 1)).toBeUndefined());
});

describe('checkAll', () => {
  const fails = (message: string) => () => {
    throw new Error(message);
  };
  test('is silent when all is well', () => expect(() => checkAll("store 'a'", () => 1, () => undefined)).not.toThrow());
  test('tells all that is wrong at once', () => {
    expect(() => checkAll("store 'a'", fails('one'), () => 1, fails('two'))).toThrow(new Error("store 'a': one\nstore 'a': two"));
  });
});

import { uriFault } from '../../../../lib/oslo/catalog/values/uri';

const ANY = { type: 'uri' } as const;

test.each([
  'http://host', 'https://host:9292/v3?x=[1]#y', 'http://user:p%40ss@host/', 'http://[::1]:80/', 'http://[::1%25lo]', 'http://[v1.x:y]/', 'http://1.2.3.4', 'HTTP://host', 'a+b-c.d://h',
  'http://host:', 'http://host/a b', 'http://host/%zz', 'http://host\\path', 'http://user@', 'http://:80', 'http://a%20b', 'http://1.2.3.400.5', 'http://h\n',
])('%p', (text) => {
  expect(uriFault(ANY, text)).toBeUndefined();
});

test.each(['', 'host', 'host:80', '//host', 'http:', 'http://', 'http:///path', '1http://host', 'http:/host', 'file:///tmp', ' http://host'])('without scheme or host: %p', (text) => {
  expect(uriFault(ANY, text)).toEqual({
    value: text, reason: 'is not a URI with a scheme and a host', allowed: 'a URI, as http://host:9292/path', fix: 'Write it as scheme://host:port/path.',
  });
});

test.each(['ho st', 'h{}', 'host:123456', 'host:x', '[::1', '[1::2::3]', '[::1%lo]', '1.2.3.400', 'hö', 'a@b@c', '%zz'])('with a bad host: %p', (host) => {
  expect(uriFault(ANY, `http://${host}/`)).toMatchObject({ reason: `has a host that is none: ${host}` });
});

test('with a bracket in its path', () => {
  expect(uriFault(ANY, 'http://host/[x]')).toMatchObject({ reason: 'has a bracket in its path' });
});

test('with a scheme of some', () => {
  const rules = { type: 'uri', schemes: ['http', 'https'] } as const;
  expect(uriFault(rules, 'https://host')).toBeUndefined();
  expect(uriFault(rules, 'ftp://host')).toEqual({
    value: 'ftp://host', reason: 'has the scheme ftp', allowed: 'a URI of the scheme http or https, as http://host:9292/path', fix: 'Write it as scheme://host:port/path.',
  });
  expect(uriFault(rules, 'HTTP://host')?.reason).toBe('has the scheme HTTP');
});

import { KNOWN_PLACEHOLDERS } from '../../../lib/facts/operators/placeholders';
import { Placeholder } from '../../../lib/oslo/value/placeholder';

const STATIC = Object.values(Placeholder).filter((value) => value instanceof Placeholder);

test('stands in the text as a Go template has it', () => {
  expect(`${Placeholder.KEYSTONE_INTERNAL_URL}`).toEqual('{{ .KeystoneInternalURL }}');
});

test('of the library are all that an operator defines as text, but for the files of memcached and a number', () => {
  const known = [...KNOWN_PLACEHOLDERS.glance, ...KNOWN_PLACEHOLDERS.cinder].filter((placeholder) => !placeholder.structured).map(({ name }) => name);
  const untyped = ['MemcachedAuthCert', 'MemcachedAuthKey', 'MemcachedAuthCa', 'TimeOut'];
  expect(STATIC.map(({ name }) => name).concat(untyped).sort()).toEqual([...new Set(known)].sort());
});

test('can be one that the library does not know', () => {
  const placeholder = Placeholder.of('SomethingNew2');
  expect([placeholder.name, placeholder.toString()]).toEqual(['SomethingNew2', '{{ .SomethingNew2 }}']);
});

test.each(['', 'region', '.Region', '{{ .Region }}', 'Region }}', 'A-B', 'É', 'A\n'])('refuses the name %j', (name) => {
  expect(() => Placeholder.of(name)).toThrow(new Error(
    `placeholder ${JSON.stringify(name)} must be a capital letter with letters and digits after it, without a dot or braces: 'Region'`));
});

import { ConfigDocument, substitutions } from '../../../lib/oslo/document/config-document';
import { OptionValue } from '../../../lib/oslo/value/option-value';
import { Placeholder } from '../../../lib/oslo/value/placeholder';

const BASE = `# Of the cloud
[DEFAULT]
debug=True   
enabled_backends = a:rbd, b:file

# The first
[a]
pool: "images"
description = one
  two

[B]
dir = /var/$$x
dir = /var/y
`;

const base = () => ConfigDocument.parse(BASE, 'the base');
const empty = () => ConfigDocument.parse('');
const conflict = (what: string) => new Error(`${what}. An option has one value: set it in one place only, or to the same value in both.`);

describe('reading', () => {
  test('gives sections and options in their order', () => {
    expect(base().sections).toEqual([
      {
        name: 'DEFAULT',
        line: 2,
        options: [
          { section: 'DEFAULT', name: 'debug', rawValue: 'True', line: 3, lastLine: 3, contributor: 'the base' },
          { section: 'DEFAULT', name: 'enabled_backends', rawValue: 'a:rbd, b:file', line: 4, lastLine: 4, contributor: 'the base' },
        ],
      },
      {
        name: 'a',
        line: 7,
        options: [
          { section: 'a', name: 'pool', rawValue: 'images', line: 8, lastLine: 8, contributor: 'the base' },
          { section: 'a', name: 'description', rawValue: 'one\ntwo', line: 9, lastLine: 10, contributor: 'the base' },
        ],
      },
      {
        name: 'B',
        line: 12,
        options: [
          { section: 'B', name: 'dir', rawValue: '/var/$$x', line: 13, lastLine: 13, contributor: 'the base' },
          { section: 'B', name: 'dir', rawValue: '/var/y', line: 14, lastLine: 14, contributor: 'the base' },
        ],
      },
    ]);
  });

  test('finds what an option reads', () => {
    const document = base();
    expect([document.get('DEFAULT', 'debug'), document.get('b', 'dir'), document.get('a', 'dir'), document.get('none', 'dir')])
      .toEqual(['True', '/var/y', undefined, undefined]);
    expect([document.getAll('b', 'dir'), document.getAll('b', 'none')]).toEqual([['/var/$x', '/var/y'], []]);
  });

  test('finds sections by the case that oslo.config has for them', () => {
    const document = ConfigDocument.parse('[Ceph]\na=1\n[ceph]\na=2\nb=3\n[default]\n');
    expect([document.sectionNames(), document.hasSection('CEPH'), document.hasSection('DEFAULT'), document.hasSection('Default')])
      .toEqual([['Ceph', 'default'], true, false, true]);
    expect(document.options('cepH').map(({ section, name, rawValue }) => [section, name, rawValue]))
      .toEqual([['Ceph', 'a', '1'], ['ceph', 'a', '2'], ['ceph', 'b', '3']]);
    expect(document.options('none')).toEqual([]);
  });

  test('leaves references alone', () => {
    const document = ConfigDocument.parse('[s]\na = $$x ${y} $z\n');
    expect(document.get('s', 'a')).toEqual('$x ${y} $z');
    expect(substitutions(document.options('s')[0].rawValue)).toEqual([{ name: 'y', index: 4 }, { name: 'z', index: 9 }]);
  });

  test('tells what oslo.config would refuse, and whose text it is', () => {
    const document = ConfigDocument.parse('wrong\n', 'the text of api 1');
    expect([document.origin, document.problems.map(({ kind }) => kind)]).toEqual(['the text of api 1', ['no-assignment']]);
    expect([empty().origin, empty().problems]).toEqual(['the text', []]);
  });
});

describe('writing', () => {
  test('an unchanged document gives the same bytes', () => {
    const texts = [BASE, '', '\n', 'no section', '[a]\r\nx=1\r\n  2\r\n', '[a]\rx=1', '\ufeff[a]\n  wrong\n= 1\n[b', ' \n\t\n# c'];
    expect(texts.map((text) => ConfigDocument.parse(text).toString())).toEqual(texts);
  });

  test('a new document has sections and options in the order of their setting', () => {
    const document = empty();
    document.set('z', 'b', OptionValue.string('1'), 'me');
    document.addSection('empty');
    document.set('a', 'b', OptionValue.multi(['2', '']), 'me');
    document.set('z', 'a', OptionValue.placeholder(Placeholder.REGION), 'me');
    expect(document.toString()).toEqual('[z]\nb = 1\na = {{ .Region }}\n[empty]\n[a]\nb = 2\nb =\n');
    expect(document.sections).toEqual([
      {
        name: 'z',
        line: 0,
        options: [
          { section: 'z', name: 'b', rawValue: '1', line: 0, lastLine: 0, contributor: 'me' },
          { section: 'z', name: 'a', rawValue: '{{ .Region }}', line: 0, lastLine: 0, contributor: 'me' },
        ],
      },
      { name: 'empty', line: 0, options: [] },
      {
        name: 'a',
        line: 0,
        options: [
          { section: 'a', name: 'b', rawValue: '2', line: 0, lastLine: 0, contributor: 'me' },
          { section: 'a', name: 'b', rawValue: '', line: 0, lastLine: 0, contributor: 'me' },
        ],
      },
    ]);
  });

  test('keeps to the line breaks of the text, and adds the one that it lacks', () => {
    const document = ConfigDocument.parse('[a]\r\nx=1');
    document.set('a', 'y', OptionValue.multi(['2', '3']), 'me');
    document.set('b', 'z', OptionValue.integer(4), 'me');
    expect(document.toString()).toEqual('[a]\r\nx=1\r\ny = 2\r\ny = 3\r\n[b]\r\nz = 4\r\n');
  });
});

describe('setting', () => {
  test('adds to the section that is there, whatever its case', () => {
    const document = base();
    document.set('A', 'new', OptionValue.boolean(true), 'me');
    expect(document.toString()).toEqual(BASE.replace('  two\n', '  two\nnew = true\n'));
  });

  test('the same value again changes nothing', () => {
    const document = base();
    document.set('DEFAULT', 'debug', OptionValue.boolean(true), 'me');
    document.set('DEFAULT', 'enabled_backends', OptionValue.list(['a:rbd', 'b:file']), 'me');
    document.set('a', 'pool', OptionValue.string('images'), 'me');
    document.set('b', 'dir', OptionValue.string('/var/y'), 'me');
    document.set('b', 'dir', OptionValue.multi(['/var/$x', '/var/y']), 'me');
    expect(document.toString()).toEqual(BASE);
    expect(document.options('DEFAULT').map(({ contributor }) => contributor)).toEqual(['the base', 'the base']);
  });

  test('another value is refused, and names both contributors and both values', () => {
    const document = base();
    expect(() => document.set('a', 'pool', OptionValue.string('vms'), 'store \'a\'')).toThrow(
      conflict('[a] pool: the base sets "images", but store \'a\' sets "vms"'));
    expect(() => document.set('B', 'dir', OptionValue.multi(['/var/y']), 'store \'b\'')).toThrow(
      conflict('[B] dir: the base sets "/var/$x", "/var/y", but store \'b\' sets "/var/y"'));
    document.set('c', 'x', OptionValue.integer(1), 'store \'c\'');
    expect(() => document.set('c', 'x', OptionValue.integer(2), 'the user')).toThrow(
      conflict('[c] x: store \'c\' sets "1", but the user sets "2"'));
    expect(document.toString()).toEqual(`${BASE}[c]\nx = 1\n`);
  });

  test('a dollar sign is not the reference that looks like it', () => {
    const document = ConfigDocument.parse('[s]\na = $b\n', 'the base');
    expect(() => document.set('s', 'a', OptionValue.string('$b'), 'me')).toThrow(conflict('[s] a: the base sets "$b", but me sets "$b"'));
  });

  test('names that cannot be written are refused', () => {
    const value = OptionValue.string('x');
    expect(() => empty().set('a]', 'b', value, 'me')).toThrow(/^section name "a\]" must have/);
    expect(() => empty().set('a', 'b c', value, 'me')).toThrow(/^option name "b c" must be of/);
    expect(() => empty().replace('a\n', 'b', value, 'me')).toThrow(/^section name "a\\n" has a line break/);
    expect(() => empty().addSection('')).toThrow(/^section name "" must have/);
  });

  test('values that cannot be written are refused with the name of the option, and nothing is changed', () => {
    const document = base();
    const message = '[a] b: value "1\\n2" has a line break (U+000A) at character 2: what follows it would be another line. Leave it out.';
    expect(() => document.set('a', 'b', OptionValue.string('1\n2'), 'me')).toThrow(new Error(message));
    expect(() => document.replace('a', 'b', OptionValue.string('1\n2'), 'me')).toThrow(new Error(message));
    expect(document.toString()).toEqual(BASE);
  });
});

describe('replacing', () => {
  test('writes the value where the last one stood', () => {
    const document = base();
    document.replace('b', 'dir', OptionValue.string('/z'), 'me');
    document.replace('a', 'description', OptionValue.string('new'), 'me');
    expect(document.toString()).toEqual(BASE.replace('dir = /var/$$x\ndir = /var/y\n', 'dir = /z\n').replace('one\n  two', 'new'));
    expect(document.options('B')).toEqual([{ section: 'b', name: 'dir', rawValue: '/z', line: 0, lastLine: 0, contributor: 'me' }]);
  });

  test('adds an option that is not there', () => {
    const document = base();
    document.replace('a', 'x', OptionValue.integer(1), 'me');
    document.replace('n', 'x', OptionValue.integer(2), 'me');
    expect(document.toString()).toEqual(`${BASE.replace('  two\n', '  two\nx = 1\n')}[n]\nx = 2\n`);
  });

  test('gives the option the type of its value', () => {
    const document = base();
    document.replace('DEFAULT', 'debug', OptionValue.boolean(false), 'me');
    document.set('DEFAULT', 'debug', OptionValue.boolean(false), 'you');
    expect(() => document.set('DEFAULT', 'debug', OptionValue.boolean(true), 'you')).toThrow(conflict('[DEFAULT] debug: me sets "false", but you sets "true"'));
  });
});

describe('removing', () => {
  test('takes an option away wherever it stands', () => {
    const document = base();
    document.removeOption('b', 'dir');
    document.removeOption('a', 'description');
    document.removeOption('a', 'none');
    document.removeOption('none', 'dir');
    expect(document.toString()).toEqual(BASE.replace(/dir = .*\n/g, '').replace('description = one\n  two\n', ''));
    expect([document.get('b', 'dir'), document.options('b'), document.hasSection('b')]).toEqual([undefined, [], true]);
  });

  test('takes a section away wherever it stands', () => {
    const document = ConfigDocument.parse('[a]\nx=1\n\n# on b\n[b]\n# in b\ny=2\n[A]\nx=3\n');
    document.removeSection('a');
    document.removeSection('none');
    expect(document.toString()).toEqual('\n# on b\n[b]\n# in b\ny=2\n');
    expect([document.sectionNames(), document.sections.map(({ name }) => name), document.get('a', 'x')]).toEqual([['b'], ['b'], undefined]);
  });

  test('leaves room for the same name', () => {
    const document = base();
    document.removeOption('a', 'pool');
    document.removeSection('b');
    document.set('a', 'pool', OptionValue.string('vms'), 'me');
    document.set('b', 'dir', OptionValue.string('/z'), 'me');
    expect(document.toString()).toEqual(
      BASE.replace('pool: "images"\n', '').replace('  two\n', '  two\npool = vms\n').replace(/\[B\][^]*/, '[b]\ndir = /z\n'));
    expect([document.get('A', 'pool'), document.getAll('B', 'dir')]).toEqual(['vms', ['/z']]);
  });
});

describe('merging', () => {
  test('adds sections and options that are not there', () => {
    const document = base();
    document.merge(ConfigDocument.parse('# c\n[A]\r\nx = 1\r\n  2\r\n[new]\ny = $z\ny = 3\n[empty]', 'the overlay'));
    expect(document.toString()).toEqual(`${BASE.replace('  two\n', '  two\nx = 1\n  2\n')}[new]\ny = $z\ny = 3\n[empty]\n`);
    expect(document.options('new')).toEqual([
      { section: 'new', name: 'y', rawValue: '$z', line: 0, lastLine: 0, contributor: 'the overlay' },
      { section: 'new', name: 'y', rawValue: '3', line: 0, lastLine: 0, contributor: 'the overlay' },
    ]);
  });

  test('keeps the contributor of each option', () => {
    const store = empty();
    store.set('a', 'user', OptionValue.string('openstack'), 'store \'a\'');
    const document = base();
    document.merge(store);
    expect(() => document.set('a', 'user', OptionValue.string('glance'), 'the user')).toThrow(
      conflict('[a] user: store \'a\' sets "openstack", but the user sets "glance"'));
  });

  test('takes the same value by the type that either side knows', () => {
    const typed = empty();
    typed.set('DEFAULT', 'debug', OptionValue.boolean(true), 'me');
    typed.set('DEFAULT', 'enabled_backends', OptionValue.list(['a:rbd', 'b:file']), 'me');
    const [one, other] = [base(), typed.clone()];
    one.merge(typed);
    other.merge(ConfigDocument.parse('[DEFAULT]\ndebug=yes\nenabled_backends=a:rbd , b:file\n'));
    expect([one.toString(), other.toString()]).toEqual([BASE, typed.toString()]);
    expect(() => base().merge(ConfigDocument.parse('[DEFAULT]\ndebug=yes\n', 'the overlay'))).toThrow(
      conflict('[DEFAULT] debug: the base sets "True", but the overlay sets "yes"'));
  });

  test('takes a document of the same text', () => {
    const document = base();
    document.merge(base());
    document.merge(document);
    expect(document.toString()).toEqual(BASE);
  });

  test.each([
    ['[B]\ndir = /var/y\n', '[B] dir: the base sets "/var/$x", "/var/y", but the overlay sets "/var/y"'],
    ['[B]\ndir = /var/y\ndir = /var/$$x\n', '[B] dir: the base sets "/var/$x", "/var/y", but the overlay sets "/var/y", "/var/$x"'],
    ['[A]\npool = vms\n', '[a] pool: the base sets "images", but the overlay sets "vms"'],
  ])('refuses other values: %j', (text, what) => {
    expect(() => base().merge(ConfigDocument.parse(text, 'the overlay'))).toThrow(conflict(what));
  });

  test('tells all other values at once, and adds nothing then', () => {
    const document = base();
    const other = ConfigDocument.parse('[new]\nx = 1\n[a]\npool = vms\ny = 2\n[B]\ndir = /z\n', 'the overlay');
    expect(() => document.merge(other)).toThrow(new Error([
      conflict('[a] pool: the base sets "images", but the overlay sets "vms"').message,
      conflict('[B] dir: the base sets "/var/$x", "/var/y", but the overlay sets "/z"').message,
    ].join('\n')));
    expect(document.toString()).toEqual(BASE);
  });

  test('refuses a text that oslo.config refuses', () => {
    expect(() => base().merge(ConfigDocument.parse('x\n[s\n', 'the overlay'))).toThrow(new Error(
      'the overlay cannot be merged: line 1: "x" has neither "=" nor ":". Write it as option = value, or begin the line with "#" to make it a comment. '
      + 'line 2: "[s" is a section that does not end with \']\': write [s].'));
  });
});

describe('overriding', () => {
  test('replaces other values where they stand, and adds what is not there', () => {
    const document = ConfigDocument.parse('# Kept.\n[DEFAULT]\na = 1\nb = 2\na = 3\n[x]\nc = true\n');
    document.override(ConfigDocument.parse('# Not kept.\n[DEFAULT]\na = 4\nd = 5\n[X]\nc = true\n[y]\n'));
    expect(document.toString()).toBe('# Kept.\n[DEFAULT]\nb = 2\na = 4\nd = 5\n[x]\nc = true\n[y]\n');
  });

  test('keeps every value of an option that is repeated', () => {
    const document = ConfigDocument.parse('[x]\na = 1\nb = 2\n');
    document.override(ConfigDocument.parse('[x]\na = 3\na = 4\n'));
    expect(document.toString()).toBe('[x]\na = 3\nb = 2\na = 4\n');
    expect(document.getAll('x', 'a')).toEqual(['3', '4']);
  });

  test('refuses a text that oslo.config refuses', () => {
    expect(() => ConfigDocument.parse('').override(ConfigDocument.parse('nonsense', 'the program'))).toThrow('the program cannot be merged: line 1:');
  });
});

test('a clone is a document of its own', () => {
  const document = base();
  document.set('a', 'x', OptionValue.integer(1), 'me');
  const [text, clone] = [document.toString(), document.clone()];
  document.replace('a', 'x', OptionValue.integer(2), 'me');
  document.removeSection('DEFAULT');
  clone.set('a', 'y', OptionValue.integer(3), 'you');
  expect(clone.toString()).toEqual(text.replace('x = 1\n', 'x = 1\ny = 3\n'));
  expect([clone.origin, clone.problems, clone.get('DEFAULT', 'debug')]).toEqual(['the base', [], 'True']);
  expect([document.get('a', 'y'), document.hasSection('DEFAULT')]).toEqual([undefined, false]);
  expect(() => clone.set('a', 'x', OptionValue.integer(2), 'you')).toThrow(conflict('[a] x: me sets "1", but you sets "2"'));
});

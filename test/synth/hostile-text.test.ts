import { Yaml } from 'cdk8s';
import { manifestOf } from './synth';
import { document, TEXT_PROPERTIES, withText, type TextProperty } from './text-properties';
import { yamlObjects } from '../../lib/control-plane/base/yaml-objects';
import { JsonObject } from '../../lib/json';
import { ConfigDocument } from '../../lib/oslo/document/config-document';

const TEXTS = [
  'a\nb', 'a\n[x]\nb = c', 'a\r', 'a\r\nb = c', '\n', 'a]', '[x]', ']\n[x', '$x', '$$', '${x}', 'a$', '{{ .ServicePassword }}', '{{', '}}', '{{/*', '"q"', '\'q\'', '"',
  'it\'s', '\u0000', 'a\u0000b', '\u001b[31m', '\u007f', '\u0085', 'a\u2028b', '\u2029', '\ufeffa', '\uffff', '\ud800', 'a\udc00', '# c', '; c', 'a # c', ' a ', '\ta',
  '\u00a0a\u3000', 'a = b', 'a: b', 'a:b', 'a,b', 'yes', 'NULL', '~', '0640', '1e3', '.inf', '- a', '*a', '&a b', '!t a', '!!binary aaaa', '%x', '@', '`', '|', '>-', '<<',
  '', '..', '../x', '/', 'a/../b', 'a//b', '\\n', '\\', 'ä\u{1f600}', 'a'.repeat(300), '__proto__', 'constructor', '2024-11-18', '12:30:00', '=', '---', '...',
];

/** The manifest as whoever reads the file has it. */
function written(one: TextProperty, text: string): JsonObject {
  return yamlObjects(Yaml.stringify(manifestOf(withText(one, text))), 'the manifest').objects[0] as JsonObject;
}

/** What is wrong with how a text is taken: nothing, when it is refused by the property's or the option's name, or read back. */
function faultOf(one: TextProperty, text: string): string | undefined {
  let manifest: JsonObject;
  try {
    manifest = written(one, text);
  } catch (error) {
    return refusalFault(one, (error as Error).message);
  }
  const config = document(manifest);
  const read = typeof one.read === 'string' ? config?.get('s', one.read) : one.read(manifest);
  const meant = one.meant?.(text) ?? text;
  if (read !== meant) {
    return `is read as ${JSON.stringify(read)}, meant as ${JSON.stringify(meant)}`;
  }
  return config && isStore(one) && outline(config) !== OUTLINE ? `gets into ${outline(config)}` : undefined;
}

const OUTLINE = 'DEFAULT enabled_backends, glance_store default_backend, s';

function isStore({ property, read }: TextProperty): boolean {
  return typeof read === 'string' && property !== 'config';
}

/** What is in a text, less the options of the store: nothing that a text can change. */
function outline(config: ConfigDocument): string {
  const problems = config.problems.map(({ message }) => message);
  const sections = config.sectionNames().map((section) => [section, ...(section === 's' ? [] : config.options(section).map(({ name }) => name))].join(' '));
  return [...sections, ...problems].join(', ');
}

function refusalFault({ property, read }: TextProperty, message: string): string | undefined {
  // One is an id that no construct can have, whatever it is.
  const isNamed = message.includes(property) || message.includes("a Construct with name 'constructor'") || (typeof read === 'string' && message.includes(read));
  // What no reader of YAML may misread is found in the object, and named by its path there.
  const isPlaced = message.startsWith('[OpenStackControlPlane openstack] spec.');
  const isPlain = !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\uffff]/.test(message);
  return (isNamed || isPlaced) && isPlain ? undefined : `is refused with ${JSON.stringify(message)}`;
}

test.each(TEXT_PROPERTIES.map((one) => [one.property, typeof one.read === 'string' ? one.read : 'a field', one] as const))('%s: %s is refused by name, or read back', (
  _property, _read, one,
) => {
  expect(TEXTS.map((text) => [text, faultOf(one, text)]).filter(([, fault]) => fault !== undefined)).toEqual([]);
});

test('a text that is harmless is taken by every property that takes one', () => {
  const taken = TEXT_PROPERTIES.filter((one) => {
    try {
      written(one, 'a');
      return true;
    } catch {
      return false;
    }
  }).map(({ property }) => property);
  const refused = TEXT_PROPERTIES.map(({ property }) => property).filter((property) => !taken.includes(property));
  // Numbers, addresses, quantities, endpoints and schemes.
  expect([...new Set(refused)]).toEqual([
    'filePermissions', 'defaultMode', 'storageRequest', 'addresses', 'internalApiAddress', 'rabbitmqAddress', 'rabbitmqCell1Address', 'dnsAddress', 'dnsServer',
    'databaseStorageRequest', 'glanceStorageRequest',
  ]);
});

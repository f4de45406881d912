import { refuseUnwritable } from '../../lib/control-plane/unwritable-fields';

test.each(['{}', '[]', '"__proto__"', 'null', '{"a": ["constructor", {"proto": {"toString": 1}}]}'])('%s can be written', (manifest) => {
  expect(() => refuseUnwritable(JSON.parse(manifest), 'it')).not.toThrow();
});

test.each([
  ['{"__proto__": 1}', '__proto__', 'its root'],
  ['{"a": [{"b": {"constructor": {}}}]}', 'constructor', 'a.0.b'],
  ['[{"__proto__": null}]', '__proto__', '0'],
])('%s cannot', (manifest, name, path) => {
  expect(() => refuseUnwritable(JSON.parse(manifest), 'it'))
    .toThrow(new Error(`it has a field named '${name}' at ${path}. No kind of Kubernetes has such a field, and cdk8s cannot write it. Remove it.`));
});

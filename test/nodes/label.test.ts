import { quoted } from '../../lib/facts/text/quoting';
import { labelKey, labelSelector, labelValue } from '../../lib/nodes/label';

const NAME_RULE = "use at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends";

describe('labelKey', () => {
  test.each(['service', 'a', 'openstack.org/cinder-lvm', 'machineconfiguration.openshift.io/role', 'a'.repeat(63)])('takes %p', (key) => {
    expect(labelKey('label', key)).toBe(key);
  });

  test.each(['', '-a', 'a-', 'a/b/c', '/a', 'Upper.org/a', 'a b', 'a'.repeat(64), `${'a'.repeat(254)}/b`, 'a\n'])('refuses %p', (key) => {
    expect(() => labelKey('label', key)).toThrow(`label is ${quoted(key)}: ${NAME_RULE}. A prefix must be a DNS name, followed by '/'.`);
  });
});

describe('labelValue', () => {
  test.each(['', 'a', 'A.b_c-1'])('takes %p', (value) => {
    expect(labelValue('label', value)).toBe(value);
  });

  test.each(['-', 'a b', 'a/b', 'a'.repeat(64)])('refuses %p', (value) => {
    expect(() => labelValue('label', value)).toThrow(`label is '${value}': use text of at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.`);
  });
});

describe('labelSelector', () => {
  test.each(['openstack.org/cinder-lvm', 'storage=lvm', 'openstack.org/cinder-lvm='])('takes %p', (selector) => {
    expect(labelSelector('nodeLabel', selector)).toBe(selector);
  });

  test.each([
    ['a,b', "nodeLabel is 'a,b': use"],
    ['a=b c', "nodeLabel is 'b c': use"],
    ['a=b=c', "nodeLabel is 'a=b=c': use the key of a label, or 'key=value'."],
    ['!a', "nodeLabel is '!a': use"],
  ])('refuses %p', (selector, message) => {
    expect(() => labelSelector('nodeLabel', selector)).toThrow(message);
  });
});

import { pathText } from '../../lib/facts/field-path';

test.each([
  [[], ''],
  [['spec', 'extraMounts', 0, 'name'], 'spec.extraMounts[0].name'],
  [['data', 'ceph.conf'], "data['ceph.conf']"],
  [['a.b', 'c'], "['a.b'].c"],
  [[3, 0], '[3][0]'],
])('%j', (path, text) => expect(pathText(path)).toBe(text));

import { ExtraMount, ExtraMountProps, mountPathOf } from '../../lib/mounts/extra-mount';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { Propagation } from '../../lib/mounts/propagation';

const volume = ExtraVolume.fromSecretName('files');

test('only a volume and a path are required', () => {
  expect({ ...new ExtraMount({ volume, mountPath: '/etc/files' }) }).toEqual({
    volume, mountPath: '/etc/files', readOnly: false, subPath: undefined, propagation: [], extraVolType: 'Undefined', name: 'v1', region: 'r1',
  });
});

test('with all properties', () => {
  const props = Object.freeze({
    volume,
    mountPath: '/etc/files',
    readOnly: true,
    subPath: 'a/b',
    propagation: Object.freeze([Propagation.GLANCE]) as Propagation[],
    extraVolType: 'Ceph',
    name: 'v2',
    region: 'r2',
  });
  expect({ ...new ExtraMount(props) }).toEqual(props);
});

test('its propagation has no overlaps', () => {
  expect(new ExtraMount({ volume, mountPath: '/a', propagation: [Propagation.glanceApi('default'), Propagation.GLANCE, Propagation.GLANCE] }).propagation)
    .toEqual([Propagation.GLANCE]);
});

test.each<[Partial<ExtraMountProps>, string]>([
  [{ mountPath: 'a' }, "mountPath is 'a': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  [{ mountPath: '/a:b' }, "mountPath is '/a:b': use an absolute path (it begins with '/'), without '..', ':' or a line end."],
  [{ mountPath: '//./' }, "mountPath is '//./': use a directory below '/', because a mount at '/' hides all files of the container."],
  [{ subPath: '/a' }, "subPath is '/a': use a path inside the volume, without a leading '/' and without '..'."],
  [{ subPath: 'a/../b' }, "subPath is 'a/../b': use a path inside the volume, without a leading '/' and without '..'."],
  [{ subPath: '' }, "subPath is '': use text that is not empty, on one line and without control characters."],
  [{ extraVolType: '' }, "extraVolType is '': use text that is not empty, on one line and without control characters."],
  [{ name: 'a\n' }, "name is 'a\\n': use text that is not empty, on one line and without control characters."],
  [{ region: '\u0000' }, "region is '\\u0000': use text that is not empty, on one line and without control characters."],
])('refuses %j', (props, message) => expect(() => new ExtraMount({ volume, mountPath: '/a', ...props })).toThrow(new Error(message)));

test.each([['/a', '/a'], ['/a/', '/a'], ['//a///b/', '/a/b'], ['/./a/./b', '/a/b'], ['/', '/'], ['/a.b/...', '/a.b/...']])('%s is %s', (path, same) => {
  expect(mountPathOf(path)).toBe(same);
});

import * as fc from 'fast-check';
import { IgnitionFile } from '../../lib/nodes/ignition-file';

describe('IgnitionFile.fromText', () => {
  test('with the minimum', () => {
    const file = IgnitionFile.fromText('/etc/x', 'a = [1]\n');
    expect(file._toJson()).toEqual({
      path: '/etc/x', overwrite: true, mode: 420, user: { name: 'root' }, group: { name: 'root' }, contents: { source: 'data:,a%20%3D%20%5B1%5D%0A' },
    });
    expect([file.path, file.mode]).toEqual(['/etc/x', '0644']);
  });

  test('with everything', () => {
    const file = IgnitionFile.fromText('/etc/x', '', { mode: '600', user: 'core', group: 'wheel', overwrite: false });
    expect(file._toJson()).toEqual({
      path: '/etc/x', overwrite: false, mode: 384, user: { name: 'core' }, group: { name: 'wheel' }, contents: { source: 'data:,' },
    });
  });

  test('claims the same for the same mode in three digits and in four', () => {
    const [three, four] = ['600', '0600'].map((mode) => IgnitionFile.fromText('/etc/x', '', { mode })._claim());
    expect(three).toEqual({ mode: '0600', user: 'root', group: 'root', overwrite: true, contents: ['data:,'] });
    expect(three).toEqual(four);
  });

  test('any text is read back unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { contents } = IgnitionFile.fromText('/etc/x', text)._toJson() as { contents: { source: string } };
      expect(contents.source).toMatch(/^data:,[A-Za-z0-9%!'()*~._-]*$/);
      expect(decodeURIComponent(contents.source.slice('data:,'.length))).toBe(text);
    }));
  });

  test('refuses text that cannot be encoded', () => {
    expect(() => IgnitionFile.fromText('/etc/x', 'a\ud800')).toThrow("the text of file '/etc/x' contains an unpaired surrogate");
  });

  test('refuses a relative path', () => {
    expect(() => IgnitionFile.fromText('etc/x', '')).toThrow("the path of a file is 'etc/x': use an absolute path");
  });

  test.each(['', '64', '0648', '06444', 'rw-'])('refuses the mode %p', (mode) => {
    expect(() => IgnitionFile.fromText('/etc/x', '', { mode }))
      .toThrow(`mode of file '/etc/x' is '${mode}': use three or four octal digits such as '0644'.`);
  });

  test('refuses a text for overwrite, which a program without a compiler can pass', () => {
    expect(() => IgnitionFile.fromText('/etc/x', '', { overwrite: 'no' as unknown as boolean })).toThrow("overwrite of file '/etc/x' is 'no': use true or false.");
  });

  test.each(['user', 'group'])('refuses an empty %s', (property) => {
    expect(() => IgnitionFile.fromText('/etc/x', '', { [property]: '' })).toThrow(`${property} of file '/etc/x' is ''`);
  });
});

describe('IgnitionFile.fromBase64', () => {
  test.each(['', 'AAEC', 'AAE=', '/+8='])('takes %p', (base64) => {
    expect(IgnitionFile.fromBase64('/etc/x', base64, { mode: '0400' })._toJson()).toEqual({
      path: '/etc/x', overwrite: true, mode: 256, user: { name: 'root' }, group: { name: 'root' }, contents: { source: `data:;base64,${base64}` },
    });
  });

  test.each(['A', 'AAE', 'AA=A', 'AA==\n', '_-8='])('refuses %p', (base64) => {
    expect(() => IgnitionFile.fromBase64('/etc/x', base64))
      .toThrow("the bytes of file '/etc/x' are not base64: use the letters of RFC 4648 without line ends, padded with '='.");
  });
});

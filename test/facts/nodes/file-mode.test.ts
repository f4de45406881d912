import { isFileMode, isImageFileMode, isUnusualMode, isVolumeFileMode, letsOwnerRead, looksOctal } from '../../../lib/facts/nodes/file-mode';

const MODES = ['', '7', '64', '040', '640', '0640', '01777', '1777', '200', '0200', '888', '0o640', '640\n'];

test.each([
  ['Ignition', isFileMode, ['040', '640', '0640', '1777', '200', '0200']],
  ['a volume of a Secret', isVolumeFileMode, ['040', '640', '0640', '200', '0200']],
  ['an option of Glance', isImageFileMode, ['7', '64', '040', '640', '0640', '1777', '200', '0200']],
  ['a file that its owner reads', letsOwnerRead, ['640', '0640']],
])('%s', (_, accepts, accepted) => expect(MODES.filter(accepts)).toEqual(accepted));

test.each([[644, true], [1777, true], [0o644, false], [888, false]])('%d looks like octal digits: %s', (mode, expected) => {
  expect(looksOctal(mode)).toBe(expected);
});

test('a mode is unusual if someone may write but not read, or its owner may not read', () => {
  expect([0, 0o400, 0o644, 0o711, 0o1777, 344, 0o200, 0o722, 0o630].filter(isUnusualMode)).toEqual([344, 0o200, 0o722, 0o630]);
});

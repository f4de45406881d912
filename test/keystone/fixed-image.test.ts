import { fixedImage } from '../../lib/keystone/fixed-image';

test('takes a digest, and a tag of one build', () => {
  const image = `quay.io/a/openstackclient@sha256:${'0'.repeat(64)}`;
  expect([fixedImage('clientImage', image), fixedImage('clientImage', 'a:18.0.6-1760000000')]).toEqual([image, 'a:18.0.6-1760000000']);
});

test.each([
  ['-x', ": use the name of an image with its digest, such as 'registry.example.com/openstackclient@sha256:…'."],
  ['quay.io/a/openstackclient', ', which can mean another image later: add its digest (@sha256:…), or use a tag of one build.'],
  ['quay.io/a/openstackclient:current-podified', ', which can mean another image later: add its digest (@sha256:…), or use a tag of one build.'],
])('refuses %s', (image, advice) => expect(() => fixedImage('clientImage', image)).toThrow(new Error(`clientImage is '${image}'${advice}`)));

test('refuses no image, which a program without a compiler can pass', () => {
  expect(() => fixedImage('clientImage', undefined as unknown as string)).toThrow('clientImage is undefined: use the name of an image with its digest');
});

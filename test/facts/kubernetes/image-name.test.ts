import { isFloatingImage, isImageName } from '../../../lib/facts/kubernetes/image-name';

const digest = `sha256:${'0a'.repeat(32)}`;

test.each(['a', 'a:1', 'quay.io/a/b', 'quay.io:5000/a/b_c:current-podified', 'localhost:5000/a', `registry.example.com/a@${digest}`, `a:1@${digest}`])('%s is an image', (name) => {
  expect(isImageName(name)).toBe(true);
});

test.each(['', '-x', 'a b', 'quay.io/', 'quay.io/A', 'a:', 'a@sha256:12', 'a@md5:0', 'https://quay.io/a', 'a:b:c', 'a'.repeat(501)])('%j is no image', (name) => {
  expect(isImageName(name)).toBe(false);
});

test.each(['a', 'quay.io:5000/a', 'a:latest', 'a:current-podified', 'a:18.0', 'a:v1', 'a:main'])('%s can change', (name) => expect(isFloatingImage(name)).toBe(true));

test.each(['a:18.0.6', 'a:18.0.6-1760000000', `a@${digest}`, `a:latest@${digest}`])('%s cannot', (name) => expect(isFloatingImage(name)).toBe(false));

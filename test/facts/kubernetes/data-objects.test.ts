import { isBase64 } from '../../../lib/facts/kubernetes/data-objects';

test.each([
  ['', true], ['YQ==', true], ['YWI=', true], ['YWJj', true], ['YWJj\r\nYWJj\n', true], ['a+/=', true],
  ['YQ', false], ['YQ=', false], ['YQ===', false], ['plain text', false], ['YW-_', false], ['*', false],
])('%j in base64: %p', (text, expected) => {
  expect(isBase64(text)).toBe(expected);
});

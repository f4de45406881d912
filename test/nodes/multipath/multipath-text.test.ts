import { optionLine, wholeText } from '../../../lib/nodes/multipath/multipath-text';

test.each([
  ['defaults {\n}\n'],
  ['# the file of the cluster\ndefaults{\n user_friendly_names no # {\n}\nblacklist {\n  devnode "^sd[a-z]{1}$"\n  device {\n    vendor "A"\n  }\n}\n! end {\n'],
])('a whole text stays as it is', (text) => expect(wholeText('text', text)).toBe(text));

test.each([
  ['\n', 'text is empty: use the whole text of /etc/multipath.conf, or new Multipathd().'],
  ['default {\n}\n', "text has the section 'default': use 'defaults', 'blacklist', 'blacklist_exceptions', 'devices', 'overrides', 'multipaths'."],
  ['defaults {\n', "text has a brace without its pair: end each section with '}' on a line of its own."],
  ['defaults {\n}\n}\n', "text has a brace without its pair: end each section with '}' on a line of its own."],
])('%j is refused', (text, message) => expect(() => wholeText('text', text)).toThrow(new Error(message)));

test('a value of several words is in quotes', () => {
  expect(optionLine('options', 'features', '1 queue_if_no_path')).toBe('features "1 queue_if_no_path"');
});

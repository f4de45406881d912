import { HTTPD_DIRECTORY, serverDirectiveIn } from '../../../lib/facts/operators/httpd';

test('httpd includes files of one directory', () => {
  expect(HTTPD_DIRECTORY).toBe('/etc/httpd/conf_custom');
});

test.each([
  ['Timeout 300\n# Listen 80\n', undefined], ['Timeout 300\n\tLISTEN 80\n', 'LISTEN'], ['ListenAddress 1', undefined], ['<VirtualHost *:1>', '<VirtualHost'],
  ['<Location /v2>\nRequire all granted\n</Location>', undefined], ['', undefined],
])('the first directive outside of virtual hosts in %j is %p', (text, directive) => {
  expect(serverDirectiveIn(text)).toBe(directive);
});

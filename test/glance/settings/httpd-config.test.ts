import { ConfigMap, Secret } from 'cdk8s-plus-27';
import { mounted, written } from './files';
import { HttpdConfig } from '../../../lib/glance/settings/httpd-config';
import { testChart } from '../../synth/synth';

test('a text becomes a ConfigMap, which the API pods mount where httpd reads it', () => {
  const { mounts, others } = written({ httpd: HttpdConfig.fromText('Timeout 300\nLimitRequestFields 50') });
  expect(others).toEqual([{
    apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'glance-httpd' }, data: { 'httpd_custom.conf': 'Timeout 300\nLimitRequestFields 50\n' },
  }]);
  expect(mounts).toEqual(mounted('glance-httpd', 'Httpd', '/etc/httpd/conf_custom', 'Glance'));
});

test('several files, and objects that exist', () => {
  expect(written({ httpd: HttpdConfig.fromFiles({ 'a.conf': 'A 1\n', 'b.conf': 'B 2\n' }, { name: 'mine' }) }).others)
    .toMatchObject([{ metadata: { name: 'mine' }, data: { 'a.conf': 'A 1\n', 'b.conf': 'B 2\n' } }]);
  expect(written({ httpd: HttpdConfig.fromConfigMap(ConfigMap.fromConfigMapName(testChart(), 'given', 'own')) }).mounts)
    .toEqual(mounted('own', 'Httpd', '/etc/httpd/conf_custom', 'Glance'));
  expect(written({ httpd: HttpdConfig.fromSecret(Secret.fromSecretName(testChart(), 'given', 'own')) }).mounts)
    .toMatchObject([{ extraVol: [{ volumes: [{ name: 'own', secret: { secretName: 'own' } }] }] }]);
});

const SUBJECT = 'the configuration of httpd: ';
test.each<[() => unknown, string]>([
  [() => HttpdConfig.fromText(' '), `${SUBJECT}'httpd_custom.conf' is empty: write at least one directive.`],
  [() => HttpdConfig.fromText('# Ports\n  listen 80'), `${SUBJECT}'httpd_custom.conf' has listen, which httpd does not accept in a virtual host, so it does not start: remove it.`],
  [() => HttpdConfig.fromText('<VirtualHost *:80>'),
    `${SUBJECT}'httpd_custom.conf' has <VirtualHost, which httpd does not accept in a virtual host, so it does not start: remove it.`],
  [() => HttpdConfig.fromFiles({}), `${SUBJECT}files is empty: give at least one file.`],
  [() => HttpdConfig.fromFiles({ 'a.txt': 'A 1' }), `${SUBJECT}the name of a file is 'a.txt': end it with '.conf', because httpd reads no other files.`],
  [() => HttpdConfig.fromText('A 1', { name: 'A' }),
    `${SUBJECT}name is 'A': use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain).`],
])('refuses what httpd does not read', (make, message) => {
  expect(make).toThrow(new Error(message));
});

import { rulesOf, said } from './lint';

describe('a patch of a control plane without a kind', () => {
  test('is judged', () => {
    expect(rulesOf('spec: { glance: { tempalte: {} } }\n')).toEqual(['schema/unknown-field']);
  });

  test('has directives of kustomize', () => {
    expect(rulesOf('spec: { glance: { $patch: delete } }\n')).toEqual([]);
  });

  test('does not name its Secret', () => {
    expect(rulesOf('spec: { storageClass: local, cinder: { template: {} } }\n')).toEqual([]);
  });
});

test('a document without a kind that is no part of a control plane is not judged', () => {
  expect(said('spec: { replicas: 1 }\n')).toEqual([]);
});

describe('addresses and schedules', () => {
  const dns = (addresses: string) => `spec: { dns: { template: { override: { service: { metadata: { annotations: { metallb.io/loadBalancerIPs: "${addresses}" } } } } } } }\n`;
  const purge = (schedule: string) => `spec: { cinder: { template: { dbPurge: { schedule: "${schedule}" } } } }\n`;

  test.each([
    [dns('172.17.0.80, fd00::80'), []],
    [dns('${ADDRESS}'), []],
    [dns('172.17.0.80,172.17'), ["control-plane/address: metallb.io/loadBalancerIPs has '172.17', which is not an IP address. Write an IP address, or several with commas between them."]],
    [purge('{{ schedule }}'), []],
    [purge('0 25 * * *'), ["control-plane/schedule: dbPurge.schedule is '0 25 * * *', which is not a schedule of a CronJob. "
      + 'Write minute, hour, day of the month, month and day of the week (0 to 6), such as 1 0 * * *, or @daily.']],
  ])('%j', (text, messages) => expect(said(text)).toEqual(messages));
});

describe('files for httpd', () => {
  const mounted = (path: string) => `spec: { extraMounts: [ { extraVol: [ { propagation: [ Glance ], volumes: [ { name: a, configMap: { name: a } } ], mounts: [ { name: a, mountPath: ${path} } ] } ] } ] }\n`;

  test.each([
    ['/etc/httpd/conf_custom/', []],
    ['/etc/httpd/conf.d', []],
    ['/etc/ceph', []],
    ['/etc/httpd/mine/a.conf', ['mounts/httpd-path: mountPath is /etc/httpd/mine/a.conf, a directory that httpd does not read. '
      + 'Write /etc/httpd/conf_custom, and end the names of the files with .conf.']],
  ])('%s', (path, messages) => expect(said(mounted(path))).toEqual(messages));
});

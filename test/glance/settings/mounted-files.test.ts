import { written } from './files';
import { RELEASES } from '../../../lib/facts/release';
import { HttpdConfig } from '../../../lib/glance/settings/httpd-config';
import { filesOf } from '../../../lib/glance/settings/mounted-files';
import { PolicyOverrides } from '../../../lib/glance/settings/policy-overrides';
import { PropertyProtections } from '../../../lib/glance/settings/property-protections';

const ALL = {
  policy: PolicyOverrides.fromRules({ add_image: 'role:admin' }),
  propertyProtections: PropertyProtections.byRoles([{ properties: '.*', create: ['@'], read: ['@'], update: ['@'], remove: ['@'] }]),
  httpd: HttpdConfig.fromText('Timeout 300'),
};

test.each(RELEASES)('the rules find nothing in the files of %s', (release) => {
  expect(filesOf(ALL, release).map(([property, { mountPath }]) => [property, mountPath])).toEqual([
    ['policy', '/etc/glance/policy.d'], ['propertyProtections', '/etc/glance/property-protections'], ['httpd', '/etc/httpd/conf_custom'],
  ]);
  expect(filesOf({}, release)).toEqual([]);
  expect(written(ALL, { release }).others.map(({ kind }) => kind)).toEqual(['ConfigMap', 'ConfigMap', 'ConfigMap']);
});

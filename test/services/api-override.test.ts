import { API_OVERRIDE_FIELDS, ApiOverride, WildcardPolicy } from '../../lib/services/api-override';
import { fieldChecks, fieldPatch } from '../../lib/services/field-table';
import { deepFreeze, secretsNamed } from '../synth/synth';

const patchOf = (override: ApiOverride): object => fieldPatch(API_OVERRIDE_FIELDS, override, 'main');

test('with everything', () => {
  expect(patchOf({
    ...deepFreeze({
      host: 'images.example.org',
      subdomain: 'images',
      path: '/images',
      targetPort: 'glance-public',
      service: 'glance-proxy',
      weight: 3,
      alternateBackends: [{ name: 'glance-other', weight: 1 }, { name: 'glance-third' }],
      wildcardPolicy: WildcardPolicy.NONE,
      labels: { shard: 'public' },
      annotations: { 'haproxy.router.openshift.io/timeout': '300s' },
    }),
    tlsSecret: secretsNamed('images-tls')[0],
  })).toEqual({
    route: {
      metadata: { labels: { shard: 'public' }, annotations: { 'haproxy.router.openshift.io/timeout': '300s' } },
      spec: {
        host: 'images.example.org',
        subdomain: 'images',
        path: '/images',
        port: { targetPort: 'glance-public' },
        to: { kind: 'Service', name: 'glance-proxy', weight: 3 },
        alternateBackends: [{ kind: 'Service', name: 'glance-other', weight: 1 }, { kind: 'Service', name: 'glance-third' }],
        wildcardPolicy: 'None',
      },
    },
    tls: { secretName: 'images-tls' },
  });
});

test('a port number stays a number', () => expect(patchOf({ targetPort: '9292' })).toEqual({ route: { spec: { port: { targetPort: 9292 } } } }));

test.each<[ApiOverride, string]>([
  [{ host: 'a_b' }, "host is 'a_b': use a host name of at most 253 letters, digits, '-' and '.'."],
  [{ subdomain: '' }, "subdomain is '': use a host name of at most 253 letters, digits, '-' and '.'."],
  [{ path: 'images' }, "path is 'images': use a path that begins with '/'."],
  [{ targetPort: '65536' }, 'targetPort is 65536: use a whole number from 1 to 65535.'],
  [{ targetPort: '' }, "targetPort is '': use text that is not empty, on one line and without control characters."],
  [{ weight: 257 }, 'weight is 257: use a whole number from 0 to 256.'],
  [{ service: 'A' }, "service is 'A': use at most 253 lower case letters, digits, '-' and '.', with a letter or digit at both ends of each part (an RFC 1123 subdomain)."],
  [{ alternateBackends: Array.from({ length: 4 }, (_, index) => ({ name: `a${index}` })) }, 'the number of alternateBackends is 4: use a whole number from 1 to 3.'],
  [{ alternateBackends: [{ name: 'a', weight: -1 }] }, 'alternateBackends[0].weight is -1: use a whole number from 0 to 256.'],
])('refuses %j', (override, message) => {
  expect(() => fieldChecks(API_OVERRIDE_FIELDS, override, 'main').forEach((check) => check())).toThrow(new Error(message));
});

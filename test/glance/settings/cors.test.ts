import { Duration } from 'cdk8s';
import { linesFor, refusalOf } from './written';

test('every property becomes an option', () => {
  expect(linesFor({
    cors: {
      allowedOrigins: ['https://horizon.example.org', 'http://[fd00::1]:8080'],
      allowCredentials: true,
      exposedHeaders: ['X-Auth-Token'],
      maxAge: Duration.minutes(10),
      allowedMethods: ['GET', 'PUT'],
      allowedHeaders: ['X-Auth-Token', 'Content-MD5'],
    },
  })).toEqual([
    '[cors]', 'allowed_origin = https://horizon.example.org,http://[fd00::1]:8080', 'allow_credentials = true', 'expose_headers = X-Auth-Token', 'max_age = 600',
    'allow_methods = GET,PUT', 'allow_headers = X-Auth-Token,Content-MD5',
  ]);
  expect(linesFor({ cors: { allowedOrigins: ['*'], allowCredentials: false } })).toEqual(['[cors]', 'allowed_origin = *', 'allow_credentials = false']);
});

test.each([
  [{ allowedOrigins: ['*'] },
    "cors.allowedOrigins contains '*': set allowCredentials to false, because browsers refuse credentials for every server, or name the servers."],
  [{ allowedOrigins: ['https://a.example.org/'] },
    "cors.allowedOrigins holds 'https://a.example.org/': write https://a.example.org, because browsers send no path and no final slash."],
  [{ allowedOrigins: ['a.example.org'] }, "cors.allowedOrigins is 'a.example.org': use a URL that begins with 'http://' or 'https://' and names a host."],
  [{ allowedMethods: ['get'] }, "cors.allowedMethods holds 'get': write the method in upper case, such as 'GET'."],
  [{ allowedHeaders: ['a b'] }, "cors.allowedHeaders holds 'a b': write the name of a header, such as 'X-Auth-Token'."],
  [{ exposedHeaders: [] }, 'cors.exposedHeaders is empty: give at least one, or leave it out.'],
])('refuses what browsers or Glance cannot use', (cors, message) => {
  expect(refusalOf({ cors })).toBe(message);
});

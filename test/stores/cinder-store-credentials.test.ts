import { Secret } from 'cdk8s-plus-27';
import { CinderStoreCredentials, CinderUserOptions } from '../../lib/stores/cinder-store-credentials';
import { testChart } from '../synth/synth';

/** All that credentials say of themselves, with the lines of their options. */
function facts(credentials: CinderStoreCredentials): object {
  const options = Object.entries(credentials._options()).map(([name, value]) => `${name} = ${value.lines().join('|')}`);
  return { options, secretName: credentials._secretName(), isApplicationCredential: credentials._isApplicationCredential() };
}

const secret = () => Secret.fromSecretName(testChart(), 'secret', 'cinder-password');
const LINE = 'use text that is not empty, on one line and without control characters.';

test.each([[undefined, 'service'], ['images', 'images']])('Glance\'s own user, in project %s', (project, shown) => {
  expect(facts(CinderStoreCredentials.serviceUser(project))).toEqual({
    options: [
      'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
      'cinder_store_user_name = {{ .ServiceUser }}',
      `cinder_store_project_name = ${shown}`,
      'cinder_store_password = {{ .ServicePassword }}',
    ],
    secretName: undefined,
    isApplicationCredential: false,
  });
});

test('an application credential', () => {
  expect(facts(CinderStoreCredentials.applicationCredential())).toEqual({
    options: [
      'cinder_store_auth_address = {{ .KeystoneInternalURL }}',
      'cinder_store_project_name = service',
      'cinder_store_application_credential_id = {{ .ApplicationCredentialID }}',
      'cinder_store_application_credential_secret = {{ .ApplicationCredentialSecret }}',
    ],
    secretName: undefined,
    isApplicationCredential: true,
  });
});

describe('another user', () => {
  const options = ['cinder_store_auth_address = {{ .KeystoneInternalURL }}', 'cinder_store_user_name = imager', 'cinder_store_project_name = images'];

  test('with a name and a project', () => {
    expect(facts(CinderStoreCredentials.user(secret(), { user: 'imager', project: 'images' })))
      .toEqual({ options, secretName: 'cinder-password', isApplicationCredential: false });
  });

  test('with domains', () => {
    const domains = Object.freeze({ user: 'imager', project: 'images', userDomain: 'north', projectDomain: 'south' });
    expect(facts(CinderStoreCredentials.user(secret(), domains))).toEqual({
      options: [...options, 'cinder_store_user_domain_name = north', 'cinder_store_project_domain_name = south'],
      secretName: 'cinder-password',
      isApplicationCredential: false,
    });
  });

  test.each<[Partial<CinderUserOptions>, string]>([
    [{ user: '' }, `credentials: user is '': ${LINE}`],
    [{ project: 'a\nb', userDomain: '', projectDomain: '\u0000' },
      `credentials: project is 'a\\nb': ${LINE}\ncredentials: userDomain is '': ${LINE}\ncredentials: projectDomain is '\\u0000': ${LINE}`],
  ])('refuses %j', (wrong, message) => {
    expect(() => CinderStoreCredentials.user(secret(), { user: 'a', project: 'b', ...wrong })).toThrow(new Error(message));
  });
});

test('none', () => {
  expect(facts(CinderStoreCredentials.none())).toEqual({ options: [], secretName: undefined, isApplicationCredential: false });
});

test('a project is one line', () => {
  expect(() => CinderStoreCredentials.serviceUser('')).toThrow(new Error(`project is '': ${LINE}`));
});

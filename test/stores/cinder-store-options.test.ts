import { Duration } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { bound } from './bound';
import { Release } from '../../lib/facts/release';
import { OptionCatalog, packagedCatalog } from '../../lib/oslo/catalog/catalog';
import { checkValue } from '../../lib/oslo/catalog/values/check';
import { CinderStore, CinderStoreProps } from '../../lib/stores/cinder-store';
import { CinderStoreCredentials } from '../../lib/stores/cinder-store-credentials';
import { testChart } from '../synth/synth';

const FULL: CinderStoreProps = {
  volumeType: 'fast',
  catalogInfo: 'block-storage:cinder:publicURL',
  region: 'north',
  multipath: true,
  enforceMultipath: true,
  extendAttached: true,
  httpRetries: 0,
  stateTransitionTimeout: Duration.minutes(10),
  mountPointBase: '/mnt/cinder',
  caCertificatesFile: '/etc/pki/ca.pem',
  verifyCertificate: false,
  description: 'Volumes',
};
const CREDENTIALS: [string, CinderStoreCredentials][] = [
  ['Glance\'s own user', CinderStoreCredentials.serviceUser()],
  ['another user', CinderStoreCredentials.user(Secret.fromSecretName(testChart(), 'secret', 'cinder-password'), {
    user: 'imager', project: 'images', userDomain: 'north', projectDomain: 'south',
  })],
  ['no credentials', CinderStoreCredentials.none()],
];

/** Options whose name or value Glance of a release does not take. */
function faults(catalog: OptionCatalog, store: CinderStore, release: Release): string[] {
  return Object.entries(bound(store, release).options).flatMap(([name, value]) => {
    const option = catalog.storeOption('cinder', name);
    const fits = option && !option.renamed && !option.deprecated && value.lines().every((line) => checkValue(option, line) === undefined);
    return fits ? [] : [name];
  });
}

describe.each([Release.RHOSO_18_0_FR5, Release.RHOSO_18_0_FR6, Release.MAIN] as const)('glance_store of %s reads', (release) => {
  const catalog = packagedCatalog(release);

  test.each(CREDENTIALS)('every option, with %s', (_name, credentials) => {
    expect(faults(catalog, new CinderStore('cinder', { ...FULL, credentials }), release)).toEqual([]);
  });

  test('application credentials, in 18.0 by what the product\'s images add', () => {
    // Upstream's glance_store 4.3, of which the catalog of 18.0 is, has none of them; the images of 18.0-fr5 and later do.
    const added = release === Release.MAIN ? [] : ['cinder_store_application_credential_id', 'cinder_store_application_credential_secret'];
    const store = new CinderStore('cinder', { ...FULL, credentials: CinderStoreCredentials.applicationCredential() });
    expect(faults(catalog, store, release)).toEqual(added);
  });

  test('the defaults that the documentation names', () => {
    const names = [
      'cinder_use_multipath', 'cinder_enforce_multipath', 'cinder_do_extend_attached', 'cinder_http_retries', 'cinder_state_transition_timeout',
      'cinder_mount_point_base', 'cinder_api_insecure', 'cinder_store_user_domain_name', 'cinder_store_project_domain_name',
    ];
    expect(Object.fromEntries(names.map((name) => [name, catalog.storeOption('cinder', name)?.default]))).toEqual({
      cinder_use_multipath: false,
      cinder_enforce_multipath: false,
      cinder_do_extend_attached: false,
      cinder_http_retries: 3,
      cinder_state_transition_timeout: 300,
      cinder_mount_point_base: '/var/lib/glance/mnt',
      cinder_api_insecure: false,
      cinder_store_user_domain_name: 'Default',
      cinder_store_project_domain_name: 'Default',
    });
  });
});

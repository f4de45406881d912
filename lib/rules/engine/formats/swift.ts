import { hasStrayPercent, iniSections } from './ini';
import { isAtLeast, type ReleaseName } from '../../../facts/release';

const USER = ['auth_address', 'user', 'key'];
const APPLICATION = ['auth_address', 'application_credential_id', 'application_credential_secret'];

/**
 * What is wrong with a file of `swift_store_config_file`; `undefined` for a file with which the store works.
 *
 * @param reference the section that the store uses
 * @param version the value of `swift_store_auth_version`, which the section may replace
 * @see https://docs.openstack.org/glance/latest/configuration/configuring.html#configuring-multiple-swift-accounts-stores
 */
export function swiftFileProblem(
  text: string, { reference, version, release }: { readonly reference: string; readonly version?: string; readonly release: ReleaseName },
): string | undefined {
  const sections = iniSections(text);
  if (sections === undefined) {
    return 'is not a file of sections and options, so Glance drops the store';
  }
  if ([...sections.values()].some((options) => [...options.values()].some(hasStrayPercent))) {
    return 'has a value with a percent sign, so Glance does not start: write %% for it';
  }
  const section = sections.get(reference);
  if (section === undefined) {
    return `has no section [${reference}], so uploads to the store fail with status 410`;
  }
  const missing = missingIn(section, release);
  if (missing.length > 0) {
    return `has no ${missing.join(', ')} in [${reference}], so uploads to the store fail with status 410`;
  }
  const isOld = !isAtLeast(release, 'main') && (section.get('auth_version') ?? version ?? '2') !== '3';
  return isOld ? `has no auth_version = 3 in [${reference}], and the default is version 2, so uploads to the store fail with status 500` : undefined;
}

/** The missing options of the kind of credentials that the section begins. */
function missingIn(section: ReadonlyMap<string, string>, release: ReleaseName): string[] {
  const missing = [USER, ...isAtLeast(release, 'main') ? [APPLICATION] : []].map((options) => options.filter((option) => !isUsable(section.get(option))));
  return missing.reduce((least, other) => (other.length < least.length ? other : least));
}

/** A value in quotes must close them. */
function isUsable(value: string | undefined): boolean {
  return value !== undefined && value !== '' && !/^["']/.test(value);
}

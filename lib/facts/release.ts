/**
 * A set of custom resource definitions and operator behaviour.
 *
 * The value is the release's name as Red Hat OpenStack Services on OpenShift writes it, or the branch of the operators.
 */
export enum Release {
  /** Feature release 4 of 18.0, on OpenStack 2023.1 (Antelope). */
  RHOSO_18_0_FR4 = '18.0-fr4',
  /** Feature release 5 of 18.0, on OpenStack 2023.1 (Antelope). The first with application credentials. */
  RHOSO_18_0_FR5 = '18.0-fr5',
  /** Feature release 6 of 18.0, on OpenStack 2023.1 (Antelope). */
  RHOSO_18_0_FR6 = '18.0-fr6',
  /** The operators' main branch, which becomes 19. */
  MAIN = 'main',
}

const ORDER = [Release.RHOSO_18_0_FR4, Release.RHOSO_18_0_FR5, Release.RHOSO_18_0_FR6, Release.MAIN];

/** Whether `release` is `first` or a later one. */
export function isAtLeast(release: Release, first: Release): boolean {
  return ORDER.indexOf(release) >= ORDER.indexOf(first);
}

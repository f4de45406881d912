/**
 * A set of custom resource definitions and operator behaviour.
 *
 * The value is the release's name as Red Hat OpenStack Services on OpenShift writes it, or the branch of the operators.
 * The members stand in order, oldest first. Everything else that depends on the order of releases derives from it.
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

/** The name of a release, as the command line and configuration files write it. */
export type ReleaseName = `${Release}`;

/** Every release, oldest first. */
export const RELEASES: readonly Release[] = Object.values(Release);

/** The release that applies if none is named: the latest that the product has published. */
export const DEFAULT_RELEASE = Release.RHOSO_18_0_FR6;

/** A range of releases. Both ends belong to it. */
export interface ReleaseRange {
  /**
   * The first release of the range.
   *
   * @default - the oldest release
   */
  readonly first?: ReleaseName;

  /**
   * The last release of the range.
   *
   * @default - the newest release
   */
  readonly last?: ReleaseName;
}

/** `first` and every later release. */
export function since(first: ReleaseName): ReleaseRange {
  return { first };
}

/** `last` and every earlier release. */
export function until(last: ReleaseName): ReleaseRange {
  return { last };
}

/**
 * Every release earlier than `next`.
 *
 * @throws if `next` is the oldest release, because no release precedes it
 */
export function before(next: ReleaseName): ReleaseRange {
  const position = positionOf(next);
  if (position === 0) {
    throw new Error(`no release precedes ${next}.`);
  }
  return { last: RELEASES[position - 1] };
}

/** Whether a range contains a release. An undefined range contains every release. */
export function includes(range: ReleaseRange | undefined, release: ReleaseName): boolean {
  return isAtLeast(release, range?.first ?? RELEASES[0]) && isAtLeast(range?.last ?? RELEASES[RELEASES.length - 1], release);
}

/**
 * Whether `release` is `first` or a later release.
 *
 * @throws if one of them is not a release
 */
export function isAtLeast(release: ReleaseName, first: ReleaseName): boolean {
  return positionOf(release) >= positionOf(first);
}

// A name that is not in the list has no answer: without this check it would count as the oldest release.
function positionOf(release: ReleaseName): number {
  const position = (RELEASES as readonly ReleaseName[]).indexOf(release);
  if (position < 0) {
    throw new Error(`release is '${release}': use ${RELEASES.map((known) => `'${known}'`).join(', ')}.`);
  }
  return position;
}

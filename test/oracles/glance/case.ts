import type { Layout } from '../../../lib/facts/glance/layouts';
import type { ReleaseName } from '../../../lib/facts/release';

/** The releases whose Glance runs here: 26.1 is that of release 18, 33 is the one of `main`. */
export const GLANCE_RELEASES = ['18.0-fr6', 'main'] as const satisfies readonly ReleaseName[];

/** A release whose Glance runs here. */
export type GlanceRelease = typeof GLANCE_RELEASES[number];

/** Something that differs by release, or is the same for each. */
export type ByRelease<T> = T | Partial<Record<GlanceRelease, T>>;

/** A configuration text to start Glance with. */
export interface GlanceCase {
  /** `AREA/NAME`, unique among all cases. */
  readonly name: string;

  /** The `customServiceConfig`. */
  readonly text: string;

  /** Further texts, each in a Secret of `customServiceConfigSecrets`. */
  readonly secretTexts?: readonly string[];

  /** @default 'split' */
  readonly layout?: Layout;

  /**
   * The files that extra mounts provide besides `/etc/ceph/ceph.conf` and the keyring of `client.openstack`, by path.
   * `@CEPH_CONF@` and `@KEYRING@` stand for the contents of those two.
   */
  readonly files?: Readonly<Record<string, string>>;

  /**
   * Whether images are also imported with `web-download`, into each store and into all.
   *
   * @default false
   */
  readonly imports?: boolean;

  /** The section and option that an error must name, such as `[ceph].rbd_store_user`. */
  readonly at?: string;

  /** What Glance does wrong without a message although everything works: the judge owes a warning. */
  readonly silent?: ByRelease<string>;

  /** Why the operator refuses the text, or reads it differently from Glance: an error is right, whatever Glance does. */
  readonly operator?: ByRelease<string>;

  /** What fails in Glance but does not depend on the manifest alone: the judge owes nothing. */
  readonly undecidable?: ByRelease<string>;

  /**
   * Why only some of the Glances can run the case.
   *
   * @default - all releases
   */
  readonly only?: readonly GlanceRelease[];
}

/** What Glance does with a text. */
export type Outcome = 'does not start' | 'fails later' | 'works';

/** What Glance does with a text, and its own words. */
export interface GlanceVerdict {
  readonly outcome: Outcome;

  /** The end of the log, or what the user sees. Empty if everything works. */
  readonly detail: string;
}

/** The value for a release, if there is one. */
export function forRelease<T extends string>(value: ByRelease<T> | undefined, release: GlanceRelease): T | undefined {
  return typeof value === 'object' ? value[release] : value;
}

import { Cors, CORS } from './cors';
import { GlanceLogging, LOGGING } from './glance-logging';
import { HEALTH_CHECK, HealthCheck } from './health-check';
import { CACHE, ImageCacheSettings } from './image-cache-settings';
import { FORMATS, ImageFormats } from './image-formats';
import { HASHING, ImageHashing } from './image-hashing';
import { ImageImports, IMPORTS } from './image-imports';
import { ImageLimits, LIMITS } from './image-limits';
import { ImageTasks, TASKS } from './image-tasks';
import { filesOf, FileSettings } from './mounted-files';
import { Notifications, NOTIFICATIONS } from './notifications';
import { BoundSettings, boundGroup, groupChecks, SettingsGroup } from './settings-group';
import type { ReleaseName } from '../../facts/release';

/**
 * Settings of Glance that become options of its configuration, for the service or for one API instance. An absent one keeps the value of
 * the base. A later value of a property replaces an earlier one as a whole.
 */
export interface GlanceSettings extends FileSettings {
  /**
   * How Glance imports images.
   *
   * @default - as the operator sets it
   */
  readonly imports?: ImageImports;

  /**
   * The formats of images that users can create.
   *
   * @default - all formats
   */
  readonly formats?: ImageFormats;

  /**
   * Limits of Glance itself.
   *
   * @default - the limits of Glance
   */
  readonly limits?: ImageLimits;

  /**
   * The hash of the data of images.
   *
   * @default - SHA-512
   */
  readonly hashing?: ImageHashing;

  /**
   * The tasks that import images.
   *
   * @default - those of Glance
   */
  readonly tasks?: ImageTasks;

  /**
   * The driver of the image cache.
   *
   * @default - the driver of the release
   */
  readonly cacheSettings?: ImageCacheSettings;

  /**
   * Notifications about images.
   *
   * @default - as the operator sets them
   */
  readonly notifications?: Notifications;

  /**
   * Requests that browsers send from the pages of other servers.
   *
   * @default - only from Horizon
   */
  readonly cors?: Cors;

  /**
   * The page that Kubernetes probes.
   *
   * @default - as in the packages of Glance
   */
  readonly healthCheck?: HealthCheck;

  /**
   * The log.
   *
   * @default - messages of the level `INFO` and above
   */
  readonly logging?: GlanceLogging;
}

/** The settings that become options without files. */
type OptionSettings = Omit<GlanceSettings, keyof FileSettings>;

/** The settings, in the order in which their options are written. */
const GROUPS: { readonly [K in keyof Required<OptionSettings>]: SettingsGroup<NonNullable<OptionSettings[K]>> } = {
  imports: IMPORTS,
  formats: FORMATS,
  limits: LIMITS,
  hashing: HASHING,
  tasks: TASKS,
  cacheSettings: CACHE,
  notifications: NOTIFICATIONS,
  cors: CORS,
  healthCheck: HEALTH_CHECK,
  logging: LOGGING,
};

/** Checks of all settings that are given, for `checkAll`. */
export function settingsChecks(options: GlanceSettings, release: ReleaseName): (() => unknown)[] {
  return [
    ...given(options).flatMap(({ name, group, props }) => groupChecks(name, group, props, release)),
    () => filesOf(options, release),
  ];
}

/** The options of the settings that are given, by property. */
export function boundSettings(options: GlanceSettings, release: ReleaseName, contributor: string): { readonly [property: string]: BoundSettings } {
  return Object.fromEntries(given(options).map(({ name, group, props }) => [name, boundGroup(group, props, release, contributor)]));
}

interface Given {
  readonly name: string;
  readonly group: SettingsGroup<object>;
  readonly props: object;
}

function given(options: GlanceSettings): Given[] {
  return Object.entries(GROUPS).flatMap(([name, group]) => {
    const props = (options as Readonly<Record<string, object | undefined>>)[name];
    return props === undefined ? [] : [{ name, group: group as SettingsGroup<object>, props }];
  });
}

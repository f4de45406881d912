import type { Duration } from 'cdk8s';
import { furtherLines, optionLine, quotedText } from './multipath-text';
import { distinct, integer, oneOf } from '../../check';

/** How multipathd groups paths of one priority. */
export enum PathGroupingPolicy {
  /** One path per group. */
  FAILOVER = 'failover',
  /** All paths in one group. */
  MULTIBUS = 'multibus',
  /** One group per serial number of a controller. */
  GROUP_BY_SERIAL = 'group_by_serial',
  /** One group per priority. */
  GROUP_BY_PRIO = 'group_by_prio',
  /** One group per node name of a target. */
  GROUP_BY_NODE_NAME = 'group_by_node_name',
}

/** Devices by vendor and product. */
export interface MultipathDeviceMatch {
  /** A regular expression for the vendor, such as `NETAPP`. */
  readonly vendor: string;

  /**
   * A regular expression for the product, such as `LUN.*`.
   *
   * @default - any product
   */
  readonly product?: string;
}

/**
 * How multipathd treats the devices of one array: a `device` of the section `devices`. What is not given keeps the values that multipathd
 * knows for the array, and else those of the section `defaults`.
 *
 * @see https://manpages.debian.org/bookworm/multipath-tools/multipath.conf.5.en.html
 */
export interface MultipathDevice {
  /** A regular expression for the vendor, such as `NETAPP`. */
  readonly vendor: string;

  /** A regular expression for the product, such as `LUN.*`. */
  readonly product: string;

  /**
   * How paths are grouped (`path_grouping_policy`).
   *
   * @default - the policy that multipathd knows for the array
   */
  readonly pathGroupingPolicy?: PathGroupingPolicy;

  /**
   * How the state of a path is found (`path_checker`), such as `tur`.
   *
   * @default - the checker that multipathd knows for the array
   */
  readonly pathChecker?: string;

  /**
   * How a path of a group is chosen for the next request (`path_selector`), such as `service-time 0`.
   *
   * @default - the selector that multipathd knows for the array
   */
  readonly pathSelector?: string;

  /**
   * The program that finds the priority of a path (`prio`), such as `alua`.
   *
   * @default - the program that multipathd knows for the array
   */
  readonly priority?: string;

  /**
   * The hardware handler (`hardware_handler`), such as `1 alua`.
   *
   * @default - the handler that multipathd knows for the array
   */
  readonly hardwareHandler?: string;

  /**
   * When the group with the highest priority is used again (`failback`): `immediate`, `manual`, `followover`, or a number of seconds.
   *
   * @default - what multipathd knows for the array
   */
  readonly failback?: string;

  /**
   * What happens to requests when no path is left (`no_path_retry`): `fail`, `queue`, or the number of checks before they fail.
   *
   * @default - what multipathd knows for the array
   */
  readonly noPathRetry?: string;

  /**
   * The time after which requests on a failed path fail (`fast_io_fail_tmo`), in whole seconds, 1 second to 1 day.
   *
   * @default - what multipathd knows for the array
   */
  readonly fastIoFail?: Duration;

  /**
   * The time after which a failed path is removed (`dev_loss_tmo`), in whole seconds, 1 second to 1 day.
   *
   * @default - what multipathd knows for the array
   */
  readonly deviceLoss?: Duration;

  /**
   * Further options by name, in order.
   *
   * @default - none
   */
  readonly options?: { readonly [option: string]: string };
}

/** The options with a property, by property. */
const OPTIONS = {
  pathGroupingPolicy: 'path_grouping_policy',
  pathChecker: 'path_checker',
  pathSelector: 'path_selector',
  priority: 'prio',
  hardwareHandler: 'hardware_handler',
  failback: 'failback',
  noPathRetry: 'no_path_retry',
} as const;
const TIMES = { fastIoFail: 'fast_io_fail_tmo', deviceLoss: 'dev_loss_tmo' } as const;
const WRITTEN: readonly string[] = ['vendor', 'product', ...Object.values(OPTIONS), ...Object.values(TIMES)];
const SECONDS_IN_A_DAY = 86400;

/** The lines of a device of the section `devices`. */
export function deviceLines(device: MultipathDevice): string[] {
  return [
    ...matchLines(DEVICES, device),
    ...typed(OPTIONS).flatMap(([property, option]) => (device[property] === undefined ? [] : [wordLine(property, option, device[property])])),
    ...typed(TIMES).flatMap(([property, option]) => (device[property] === undefined ? [] : [`${option} ${secondsOf(property, device[property])}`])),
    ...furtherLines(`options of ${DEVICES}`, device.options ?? {}, WRITTEN),
  ];
}

/** The lines that match devices by vendor and product. */
export function matchLines(property: string, { vendor, product }: MultipathDeviceMatch): string[] {
  return [
    `vendor ${quotedText(`vendor of ${property}`, vendor)}`,
    ...product === undefined ? [] : [`product ${quotedText(`product of ${property}`, product)}`],
  ];
}

/** Returns the devices. @throws if two have the same vendor and product, of which multipathd would merge the options */
export function distinctDevices(devices: readonly MultipathDevice[]): readonly MultipathDevice[] {
  return devices.length === 0 ? [] : distinct(DEVICES, devices, ({ vendor, product }) => `${vendor} ${product}`);
}

const DEVICES = 'devices of Multipathd';

function wordLine(property: string, option: string, value: string): string {
  if (option === OPTIONS.pathGroupingPolicy) {
    oneOf(`${property} of ${DEVICES}`, value, Object.values<string>(PathGroupingPolicy));
  }
  return optionLine(DEVICES, option, value);
}

function secondsOf(property: string, time: Duration): number {
  return integer(`${property} of ${DEVICES}, in seconds,`, time.toSeconds({ integral: false }), 1, SECONDS_IN_A_DAY);
}

function typed<T extends object>(table: T): [keyof T, string][] {
  return Object.entries(table) as [keyof T, string][];
}

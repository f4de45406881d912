import { matchLines, MultipathDeviceMatch } from './multipath-device';
import { quotedText, subsection } from './multipath-text';

/**
 * Which devices a section `blacklist` or `blacklist_exceptions` names. A device needs to match only one of the criteria.
 *
 * @see https://manpages.debian.org/bookworm/multipath-tools/multipath.conf.5.en.html
 */
export interface MultipathFilter {
  /**
   * Regular expressions for the kernel names of devices (`devnode`), such as `^sda$`.
   *
   * @default - none
   */
  readonly deviceNodes?: string[];

  /**
   * Regular expressions for the identifiers of devices (`wwid`).
   *
   * @default - none
   */
  readonly wwids?: string[];

  /**
   * Devices by vendor and product (`device`).
   *
   * @default - none
   */
  readonly devices?: MultipathDeviceMatch[];

  /**
   * Regular expressions for the names of udev properties (`property`), such as `ID_ATA`.
   *
   * @default - none
   */
  readonly properties?: string[];

  /**
   * Regular expressions for the protocols of devices (`protocol`), such as `scsi:sas`.
   *
   * @default - none
   */
  readonly protocols?: string[];
}

/** The lines of a filter. @throws if a regular expression is malformed */
export function filterLines(property: string, { deviceNodes, wwids, devices, properties, protocols }: MultipathFilter): string[] {
  const each = (name: string, of: string, values: readonly string[] = []): string[] => values.map((value) => `${name} ${quotedText(`${of} of ${property}`, value)}`);
  return [
    ...each('devnode', 'deviceNodes', deviceNodes),
    ...each('wwid', 'wwids', wwids),
    ...each('property', 'properties', properties),
    ...each('protocol', 'protocols', protocols),
    ...(devices ?? []).flatMap((device) => subsection('device', matchLines(`devices of ${property}`, device))),
  ];
}

/**
 * The unit of the iSCSI initiator on the nodes.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/tree/main/config/samples/backends/bases/iscsid
 */
export const ISCSI_UNIT = 'iscsid.service';

/** The units of which one starts the iSCSI initiator: the daemon, or the socket that starts it on demand. */
export const ISCSI_UNITS: readonly string[] = [ISCSI_UNIT, 'iscsid.socket'];

/**
 * The unit that joins the paths to a volume on the nodes.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/tree/main/config/samples/backends/bases/multipathd
 */
export const MULTIPATH_UNIT = 'multipathd.service';

const UNIT_TYPES = ['service', 'socket', 'device', 'mount', 'automount', 'swap', 'target', 'path', 'timer', 'slice', 'scope'];
const UNIT_NAME = new RegExp(`^[A-Za-z0-9:_.\\\\@-]+\\.(${UNIT_TYPES.join('|')})$`);
const DROP_IN_NAME = /^[A-Za-z0-9:_@-][A-Za-z0-9:_.@-]*\.conf$/;

/** The most characters of a unit's name, its type included, and of a file's name on the nodes. */
const LONGEST = 255;

/**
 * Whether systemd accepts the text as the name of a unit: letters, digits, `:`, `_`, `.`, `\`, `@` and `-`, then the unit's type, at most
 * 255 characters.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html
 */
export function isUnitName(value: string): boolean {
  return UNIT_NAME.test(value) && value.length <= LONGEST;
}

/**
 * Whether systemd reads a file of this name in a unit's drop-in directory: it ends in `.conf` and is not hidden.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html
 */
export function isDropInName(value: string): boolean {
  return DROP_IN_NAME.test(value) && value.length <= LONGEST;
}

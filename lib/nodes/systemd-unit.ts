import { encodable } from './node-path';
import { distinct } from '../check';
import { quoted } from '../facts/quoting';
import { isDropInName, isUnitName } from '../facts/systemd';

/** A piece of configuration laid over a unit. */
export interface SystemdDropIn {
  /** The file's name, which ends in `.conf`. */
  readonly name: string;

  /** The whole text. */
  readonly contents: string;
}

/** Properties of a systemd unit. At least one of them is given. */
export interface SystemdUnitOptions {
  /**
   * Whether the unit starts at boot, as its `[Install]` section says.
   *
   * @default - as the node has it
   */
  readonly enabled?: boolean;

  /**
   * Whether the unit is masked, so that nothing can start it.
   *
   * @default - as the node has it
   */
  readonly mask?: boolean;

  /**
   * The whole text of the unit.
   *
   * @default - the unit that the node has
   */
  readonly contents?: string;

  /**
   * Configuration laid over the unit; no name twice.
   *
   * @default - none
   */
  readonly dropIns?: SystemdDropIn[];
}

/**
 * A systemd unit of each node of a pool.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 */
export class SystemdUnit {
  private readonly props: SystemdUnitOptions;

  /**
   * @param name the unit's name with its kind, such as `iscsid.service`
   * @param props what is said of the unit
   * @throws when a name is not one that systemd takes, a drop-in is given twice, or nothing is said of the unit
   */
  public constructor(public readonly name: string, props: SystemdUnitOptions) {
    if (!isUnitName(name)) {
      throw new Error(`the name of a systemd unit is ${quoted(name)}: use letters, digits and ':_.\\@-' with the kind of the unit at the end, `
        + "such as 'iscsid.service'.");
    }
    this.props = { ...props, ...(props.dropIns && { dropIns: props.dropIns.map((dropIn) => ({ ...dropIn })) }) };
    this.validate();
  }

  /**
   * The entry of `systemd.units`.
   *
   * @internal
   */
  public _toJson(): { readonly [key: string]: unknown } {
    const { enabled, mask, contents, dropIns } = this.props;
    return {
      name: this.name,
      ...(enabled !== undefined && { enabled }),
      ...(mask !== undefined && { mask }),
      ...(contents !== undefined && { contents }),
      ...(dropIns && { dropins: dropIns }),
    };
  }

  /**
   * What the unit is, property by property, in the words of this class.
   *
   * @internal
   */
  public _claim(): { readonly [property: string]: unknown } {
    const { enabled, mask, contents, dropIns } = this.props;
    return { enabled, mask, contents: contents === undefined ? undefined : [contents], dropIns };
  }

  private validate(): void {
    const { enabled, mask, contents, dropIns } = this.props;
    if (enabled === undefined && mask === undefined && contents === undefined && dropIns === undefined) {
      throw new Error(`systemd unit ${quoted(this.name)} says nothing: give enabled, mask, contents or dropIns.`);
    }
    text(`contents of systemd unit ${quoted(this.name)}`, contents ?? '');
    if (dropIns) {
      distinct(`dropIns of systemd unit ${quoted(this.name)}`, dropIns, (dropIn) => dropIn.name).forEach((dropIn) => this.validateDropIn(dropIn));
    }
  }

  private validateDropIn(dropIn: SystemdDropIn): void {
    if (!isDropInName(dropIn.name)) {
      throw new Error(`a drop-in of systemd unit ${quoted(this.name)} is named ${quoted(dropIn.name)}: use letters, digits and ':_.@-', `
        + "with '.conf' at the end.");
    }
    text(`contents of drop-in ${quoted(dropIn.name)} of systemd unit ${quoted(this.name)}`, dropIn.contents);
  }
}

function text(property: string, value: string): string {
  if (value.includes('\0')) {
    throw new Error(`${property} holds a NUL character, which systemd does not read past: leave it out.`);
  }
  return encodable(property, value);
}

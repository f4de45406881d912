import { encodable } from './node-path';
import { boolean, distinct, optional } from '../check';
import { isDropInName, isUnitName } from '../facts/nodes/systemd';
import { quoted } from '../facts/text/quoting';
import { yamlHazard } from '../facts/text/yaml-text';

/** A file of configuration that overrides parts of a unit. */
export interface SystemdDropIn {
  /** The file's name, which ends in `.conf`. */
  readonly name: string;

  /** The whole text. */
  readonly contents: string;
}

/** Properties of a systemd unit. At least one is required. */
export interface SystemdUnitOptions {
  /**
   * Whether the unit starts at boot, as its `[Install]` section says.
   *
   * @default - unchanged
   */
  readonly enabled?: boolean;

  /**
   * Whether the unit is masked, so that nothing can start it.
   *
   * @default - unchanged
   */
  readonly mask?: boolean;

  /**
   * The whole text of the unit.
   *
   * @default - the text on the node is unchanged
   */
  readonly contents?: string;

  /**
   * Configuration that overrides parts of the unit. Names must be unique.
   *
   * @default - none
   */
  readonly dropIns?: SystemdDropIn[];
}

/**
 * A systemd unit on every node of a pool.
 *
 * @see https://coreos.github.io/ignition/configuration-v3_2/
 */
export class SystemdUnit {
  private readonly props: SystemdUnitOptions;

  /**
   * @param name the unit's name with its kind, such as `iscsid.service`
   * @param props the configuration of the unit
   * @throws when systemd does not accept a name, two drop-ins have the same name, or no property is set
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
   * The properties of the unit, to compare it with another one.
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
      throw new Error(`systemd unit ${quoted(this.name)} has no configuration: set enabled, mask, contents or dropIns.`);
    }
    optional(enabled, (value) => boolean(`enabled of systemd unit ${quoted(this.name)}`, value));
    optional(mask, (value) => boolean(`mask of systemd unit ${quoted(this.name)}`, value));
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
    throw new Error(`${property} contains a NUL character, which ends the text for systemd: remove it.`);
  }
  const hazard = yamlHazard(encodable(property, value));
  if (hazard !== undefined) {
    throw new Error(`${property} ${hazard.reason}. ${hazard.fix}`);
  }
  return value;
}

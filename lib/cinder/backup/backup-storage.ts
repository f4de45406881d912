import type { ISecret } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { checkAll, objectName } from '../../check';
import { Release } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { ExtraMount } from '../../mounts/extra-mount';
import { Propagation } from '../../mounts/propagation';
import { OptionValue } from '../../oslo/value/option-value';
import { checkOwnOption } from '../further-options';

/** The context of a storage that is bound to a backup service. */
export interface BackupStorageBindOptions {
  /** The release that the control plane is for. */
  readonly release: Release;

  /** The pods that need what the storage needs. */
  readonly propagation: Propagation[];
}

/** What a storage of backups contributes to the control plane. */
export interface BackupStorageConfig {
  /** Options of the section `DEFAULT` of the backup service, in order. */
  readonly options: { readonly [name: string]: OptionValue };

  /** The mounts that the pods need. */
  readonly extraMounts: ExtraMount[];

  /** Secrets whose keys hold configuration that the pods load after the rendered file. */
  readonly customServiceConfigSecrets: string[];
}

/** Properties that every storage of backups has. */
export interface BackupStorageProps {
  /**
   * Options of the driver that have no property, by name, in order. The operator expands no placeholders there.
   *
   * @default - none
   */
  readonly options?: { readonly [name: string]: OptionValue };

  /**
   * Secrets whose keys hold configuration text with further options, such as a password. The text begins with `[DEFAULT]`.
   *
   * @default - none
   */
  readonly customServiceConfigSecrets?: ISecret[];

  /**
   * Further mounts that the pods need. Each keeps its own propagation.
   *
   * @default - none
   */
  readonly extraMounts?: ExtraMount[];
}

/**
 * Where a backup service of Cinder keeps the backups: the driver and its options.
 *
 * A backup can be restored only by a service with the driver that made it.
 *
 * @see https://docs.openstack.org/cinder/latest/configuration/block-storage/backup-drivers.html
 */
export abstract class BackupStorage {
  private readonly common: BackupStorageProps;

  /**
   * @param driver the class of the driver (`backup_driver`)
   * @param props the properties that every storage has
   * @throws if an option or the name of a Secret is malformed
   */
  protected constructor(private readonly driver: string, props: BackupStorageProps = {}) {
    this.common = props;
    checkAll('the storage of backups',
      ...Object.entries(props.options ?? {}).map(([option, value]) => () => checkOwnOption(option, value, 'backup service')),
      ...(props.customServiceConfigSecrets ?? []).map(({ name }) => () => objectName('customServiceConfigSecrets', name)));
  }

  /**
   * What the storage contributes to the control plane.
   *
   * @param _scope the scope in which the storage may define constructs
   * @param options the context
   * @throws if `options` holds an option that the storage writes itself, or the release lacks one
   */
  public bind(_scope: Construct, options: BackupStorageBindOptions): BackupStorageConfig {
    const { extraMounts = [], customServiceConfigSecrets = [] } = this.common;
    return {
      options: this.allOptions(options),
      extraMounts: [...this.extraMounts(options), ...extraMounts],
      customServiceConfigSecrets: [...new Set([...this.secrets(), ...customServiceConfigSecrets.map(({ name }) => name)])],
    };
  }

  /** The options of the driver, in order. */
  protected abstract renderOptions(options: BackupStorageBindOptions): { [name: string]: OptionValue };

  /** The mounts that the pods need. None, unless a subclass overrides it. */
  protected extraMounts(_options: BackupStorageBindOptions): ExtraMount[] {
    return [];
  }

  /** The Secrets whose keys hold options of the driver. None, unless a subclass overrides it. */
  protected secrets(): string[] {
    return [];
  }

  private allOptions(options: BackupStorageBindOptions): { [name: string]: OptionValue } {
    const own = { backup_driver: OptionValue.string(this.driver), ...this.renderOptions(options) };
    const further = this.common.options ?? {};
    const twice = Object.keys(further).find((name) => Object.hasOwn(own, name));
    if (twice !== undefined) {
      throw new Error(`the storage of backups: options holds ${quoted(twice)}, which the storage writes itself: use its property instead.`);
    }
    return { ...own, ...further };
  }
}

import { contributedSecrets, contributedText } from './cinder-text';
import { CinderComponentOptions, COMPONENT_FIELDS } from './component-options';
import { checkAll, objectName, optional } from '../../check';
import type { ReleaseName } from '../../facts/release';
import { copied, defined, JsonObject } from '../../json';
import { ConfigDocument } from '../../oslo/document/config-document';
import { OptionSetting, refuseProblems, settingsOf } from '../../oslo/value/option-settings';
import { type FieldTable, fieldChecks, fieldPatch } from '../../services/field-table';

/** A service of Cinder, such as the scheduler: what a program contributes to its pods. */
export class Component<O extends CinderComponentOptions> {
  private given: Partial<O> = {};
  private texts: readonly ConfigDocument[] = [];
  private settings: readonly OptionSetting[] = [];
  private secrets: readonly string[] = [];

  /**
   * @param owner the construct in error messages, such as `[chart/control-plane/cinder]`
   * @param property the property of the program that holds the options, such as `scheduler`
   * @param release the release of the control plane
   * @param fields the fields that follow from the properties
   */
  public constructor(
    protected readonly owner: string, protected readonly property: string, protected readonly release: ReleaseName,
    private readonly fields: FieldTable<O> = COMPONENT_FIELDS as FieldTable<O>,
  ) {}

  /** The checks of options, for `checkAll`. */
  public checks(options: O): (() => unknown)[] {
    return [
      ...fieldChecks(this.fields, options, this.release, this.property),
      () => optional(this.parsed(options), refuseProblems),
      ...(options.customServiceConfigSecrets ?? []).map(({ name }) => () => objectName(`${this.property}.customServiceConfigSecrets`, name)),
    ];
  }

  /** Adds options. A later value of a property replaces an earlier one; texts, options and Secrets add up. */
  public configure(options: O): void {
    checkAll(this.owner, ...this.checks(options));
    this.given = { ...this.given, ...copied(defined(options)) };
    this.texts = [...this.texts, ...[this.parsed(options)].flatMap((text) => text ?? [])];
    this.settings = [...this.settings, ...settingsOf(options.config ?? {}, `${this.owner} ${this.property}`)];
    this.secrets = [...this.secrets, ...(options.customServiceConfigSecrets ?? []).map(({ name }) => name)];
  }

  /** The merge patch of the service; undefined without contributions. */
  public patch(base: JsonObject): JsonObject | undefined {
    const patch = defined({
      ...this.fieldsOver(base),
      customServiceConfig: contributedText(base, { texts: this.texts, settings: this.settings, replacing: this.replacing() }),
      customServiceConfigSecrets: contributedSecrets(base, [...this.ownSecrets(), ...this.secrets]),
    });
    return Object.keys(patch).length > 0 ? patch : undefined;
  }

  /** The given properties. */
  protected get options(): Partial<O> {
    return this.given;
  }

  /** The fields of the pods, without texts and Secrets. */
  protected fieldsOver(_base: JsonObject): JsonObject {
    return fieldPatch(this.fields, this.given as O, this.release, this.property);
  }

  /** Options that replace those of the base. None, unless a subclass overrides it. */
  protected replacing(): readonly OptionSetting[] {
    return [];
  }

  /** Secrets besides those of the properties. None, unless a subclass overrides it. */
  protected ownSecrets(): readonly string[] {
    return [];
  }

  private parsed({ customServiceConfig }: O): ConfigDocument | undefined {
    return optional(customServiceConfig, (text) => ConfigDocument.parse(text, `customServiceConfig of ${this.property}`));
  }
}

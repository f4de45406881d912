import type { ConfigText, LocatedOption } from './config-text';
import { unescapeDollars } from '../oslo/document/substitution';

/** The configuration that a pod loads from several texts. A later text overrides the options of an earlier one. */
export class EffectiveConfig {
  /**
   * The configuration of some texts. Pods that read the same texts share one, so that rules inspect it once.
   *
   * @param first the first text
   * @param others the texts that follow
   * @param isComplete whether every text is known
   */
  public static shared(first: ConfigText, others: readonly ConfigText[], isComplete: boolean): EffectiveConfig {
    const known = byFirstText.get(first) ?? [];
    const same = known.find((config) => config.isComplete === isComplete && config.texts.length === others.length + 1
      && others.every((text, index) => config.texts[index + 1] === text));
    const config = same ?? new EffectiveConfig([first, ...others], isComplete);
    byFirstText.set(first, same ? known : [...known, config]);
    return config;
  }

  // Caches, because all rules read the same few sections.
  private readonly known = new Map<string, readonly LocatedOption[]>();
  private readonly effective = new Map<string, ReadonlyMap<string, LocatedOption>>();

  public constructor(
    public readonly texts: readonly ConfigText[],

    /** Whether every text is known. False if the manifest names a Secret that the input does not contain. */
    public readonly isComplete: boolean,
  ) {}

  public hasSection(name: string): boolean {
    return this.texts.some((text) => text.config.hasSection(name));
  }

  /** The section names of all texts, without duplicates. */
  public sectionNames(): string[] {
    return [...new Set(this.texts.flatMap((text) => text.config.sectionNames()))];
  }

  /** The options of a section in all texts, in order. */
  public options(section: string): readonly LocatedOption[] {
    const options = this.known.get(section) ?? this.texts.flatMap((text) => text.config.options(section).map((option) => ({ ...option, text })));
    this.known.set(section, options);
    return options;
  }

  /** The effective option: the last one that sets the name. */
  public find(section: string, name: string): LocatedOption | undefined {
    const options = this.effective.get(section) ?? new Map(this.options(section).map((option) => [option.name, option]));
    this.effective.set(section, options);
    return options.get(name);
  }

  /** The effective value, parsed as a string option. */
  public get(section: string, name: string): string | undefined {
    const option = this.find(section, name);
    return option && unescapeDollars(option.rawValue);
  }
}

/** The shared configurations, by their first text. */
const byFirstText = new WeakMap<ConfigText, readonly EffectiveConfig[]>();

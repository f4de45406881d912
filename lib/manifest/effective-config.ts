import type { ConfigText, LocatedOption } from './config-text';
import { unescapeDollars } from '../oslo/document/substitution';

/** The configuration that a pod loads from several texts. A later text overrides the options of an earlier one. */
export class EffectiveConfig {
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

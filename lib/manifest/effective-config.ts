import type { ConfigText, LocatedOption } from './config-text';
import { unescapeDollars } from '../oslo/document/substitution';

/** What a pod reads: one text after the other, of which the last that sets an option counts. */
export class EffectiveConfig {
  // Every rule asks for the same few sections.
  private readonly known = new Map<string, readonly LocatedOption[]>();

  public constructor(
    public readonly texts: readonly ConfigText[],

    /** Whether every text is known: not so where a Secret is named that the input does not hold. */
    public readonly isComplete: boolean,
  ) {}

  public hasSection(name: string): boolean {
    return this.texts.some((text) => text.config.hasSection(name));
  }

  /** The sections of all texts, each once. */
  public sectionNames(): string[] {
    return [...new Set(this.texts.flatMap((text) => text.config.sectionNames()))];
  }

  /** The options of a section in all texts, in their order. */
  public options(section: string): readonly LocatedOption[] {
    const options = this.known.get(section) ?? this.texts.flatMap((text) => text.config.options(section).map((option) => ({ ...option, text })));
    this.known.set(section, options);
    return options;
  }

  /** The option that counts. */
  public find(section: string, name: string): LocatedOption | undefined {
    return this.options(section).filter((option) => option.name === name).at(-1);
  }

  /** The value that counts, as a string option reads it. */
  public get(section: string, name: string): string | undefined {
    const option = this.find(section, name);
    return option && unescapeDollars(option.rawValue);
  }
}

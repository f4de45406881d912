import type { ManifestDocument } from './source';
import type { Path } from '../facts/field-path';
import { KNOWN_PLACEHOLDERS, type KnownPlaceholder } from '../facts/placeholders';
import { ConfigDocument, type ConfigOption } from '../oslo/document/config-document';

/** The place of a configuration text in a manifest. */
export interface ConfigPlace {
  readonly document: ManifestDocument;

  /** The field that holds the text. */
  readonly path: Path;

  /** The id of the service that reads the text: `glance`. */
  readonly service: string;

  /** The placeholder set that the operator expands in the text. */
  readonly expandedAs: keyof typeof KNOWN_PLACEHOLDERS;

  /** Whether the text comes from a Secret. The operators do not inspect these texts. */
  readonly isSecret: boolean;
}

/** A configuration text in a manifest. */
export class ConfigText implements ConfigPlace {
  public readonly document: ManifestDocument;
  public readonly path: Path;
  public readonly service: string;
  public readonly expandedAs: keyof typeof KNOWN_PLACEHOLDERS;
  public readonly isSecret: boolean;
  private read?: ConfigDocument;
  private splitLines?: readonly string[];

  public constructor(place: ConfigPlace, public readonly text: string) {
    this.document = place.document;
    this.path = place.path;
    this.service = place.service;
    this.expandedAs = place.expandedAs;
    this.isSecret = place.isSecret;
  }

  /** The parsed text. */
  public get config(): ConfigDocument {
    return this.read ??= ConfigDocument.parse(this.text);
  }

  /**
   * A line of the text, or an empty string if the text has fewer lines.
   *
   * @param number the number of the line, from 1
   */
  public line(number: number): string {
    this.splitLines ??= this.text.split(/\r\n|\r|\n/);
    return this.splitLines[number - 1] ?? '';
  }

  /** The placeholders that the operator expands in the text. */
  public get placeholders(): readonly KnownPlaceholder[] {
    return KNOWN_PLACEHOLDERS[this.expandedAs];
  }

  /** All options of the text, in order. */
  public get options(): LocatedOption[] {
    return this.config.sections.flatMap(({ options }) => options.map((option) => ({ ...option, text: this })));
  }
}

/** An option with its text. */
export interface LocatedOption extends ConfigOption {
  readonly text: ConfigText;
}

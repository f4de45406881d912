import type { ManifestDocument } from './source';
import type { Path } from '../facts/field-path';
import { KNOWN_PLACEHOLDERS, type KnownPlaceholder } from '../facts/placeholders';
import type { ServiceId } from '../facts/services';
import { ConfigDocument, type ConfigOption } from '../oslo/document/config-document';

/** Where a text of options stands in a manifest. */
export interface ConfigPlace {
  readonly document: ManifestDocument;

  /** The field that holds the text. */
  readonly path: Path;

  readonly service: ServiceId;

  /** Which of the operator's texts it is, by what its placeholders are. */
  readonly expandedAs: keyof typeof KNOWN_PLACEHOLDERS;

  /** Whether it comes out of a Secret, which the operators do not look into. */
  readonly isSecret: boolean;
}

/** A text of options in a manifest. */
export class ConfigText implements ConfigPlace {
  public readonly document: ManifestDocument;
  public readonly path: Path;
  public readonly service: ServiceId;
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

  public get config(): ConfigDocument {
    return this.read ??= ConfigDocument.parse(this.text);
  }

  /** A line of the text as it stands there; the first one is 1. */
  public line(number: number): string {
    this.splitLines ??= this.text.split(/\r\n|\r|\n/);
    return this.splitLines[number - 1] ?? '';
  }

  /** What the operator puts into the text. */
  public get placeholders(): readonly KnownPlaceholder[] {
    return KNOWN_PLACEHOLDERS[this.expandedAs];
  }

  /** All options of the text, in their order. */
  public get options(): LocatedOption[] {
    return this.config.sections.flatMap(({ options }) => options.map((option) => ({ ...option, text: this })));
  }
}

/** An option, and the text that holds it. */
export interface LocatedOption extends ConfigOption {
  readonly text: ConfigText;
}

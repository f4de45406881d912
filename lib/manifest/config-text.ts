import { LineIndex, type Position } from './reading/line-index';
import type { ManifestDocument } from './source';
import { KNOWN_PLACEHOLDERS, type KnownPlaceholder } from '../facts/operators/placeholders';
import type { Path } from '../facts/text/field-path';
import { ConfigDocument, type ConfigOption, type ConfigSection } from '../oslo/document/config-document';
import { sectionKey } from '../oslo/document/config-option';

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
  private lineIndex?: LineIndex;
  private readSections?: readonly ConfigSection[];
  private readOptions?: readonly LocatedOption[];
  private splitLines?: readonly string[];
  private byLine?: ReadonlyMap<number, LocatedOption>;
  private extents?: ReadonlyMap<string, SectionExtent>;

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

  /** The sections of the text, in order. A name can occur more than once. */
  public get sections(): readonly ConfigSection[] {
    return this.readSections ??= this.config.sections;
  }

  /** All options of the text, in order. */
  public get options(): readonly LocatedOption[] {
    return this.readOptions ??= this.sections.flatMap(({ options }) => options.map((option) => ({ ...option, text: this })));
  }

  /** The placeholders that the operator expands in the text. */
  public get placeholders(): readonly KnownPlaceholder[] {
    return KNOWN_PLACEHOLDERS[this.expandedAs];
  }

  /** The number of lines. The line break at the end of the text does not begin another line. */
  public get lineCount(): number {
    const { length } = this.lines;
    return length > 1 && this.lines[length - 1] === '' ? length - 1 : length;
  }

  /**
   * A line of the text, or an empty string if the text has fewer lines.
   *
   * @param number the number of the line, from 1
   */
  public line(number: number): string {
    return this.lines[number - 1] ?? '';
  }

  /** The position of a character offset. */
  public position(offset: number): Position {
    this.lineIndex ??= new LineIndex(this.text);
    return this.lineIndex.position(offset);
  }

  /**
   * The option that a line belongs to, or `undefined` if the line belongs to none.
   *
   * @param line the number of the line, from 1
   */
  public optionAt(line: number): LocatedOption | undefined {
    this.byLine ??= new Map(this.options.flatMap((option) => linesOf(option).map((number) => [number, option])));
    return this.byLine.get(line);
  }

  /** The lines of a section, or `undefined` if the text has no such section. */
  public extent(section: string): SectionExtent | undefined {
    this.extents ??= extentsOf(this.sections);
    return this.extents.get(sectionKey(section));
  }

  private get lines(): readonly string[] {
    return this.splitLines ??= this.text.split(/\r\n|\r|\n/);
  }
}

/** The lines of a section, which may have several headers. */
export interface SectionExtent {
  /** The line of the first header. */
  readonly line: number;

  /** The last line of the last option below the last header, or the line of that header. */
  readonly lastLine: number;
}

function extentsOf(sections: readonly ConfigSection[]): Map<string, SectionExtent> {
  const extents = new Map<string, SectionExtent>();
  for (const { name, line, options } of sections) {
    const first = extents.get(sectionKey(name))?.line ?? line;
    extents.set(sectionKey(name), { line: first, lastLine: options.at(-1)?.lastLine ?? line });
  }
  return extents;
}

function linesOf({ line, lastLine }: ConfigOption): number[] {
  return Array.from({ length: lastLine - line + 1 }, (_, index) => line + index);
}

/** An option with its text. */
export interface LocatedOption extends ConfigOption {
  readonly text: ConfigText;
}

import type { Report } from './formats/format';
import { HIDDEN, isSecretOption, secretSpans, type SecretSpan } from '../facts/text/secrets';
import type { Finding } from '../rules/engine/finding';

/** The most characters of a source line that are shown. */
const LINE_WIDTH = 120;

/** The field with a text of options. */
const TEXT_FIELD = 'customServiceConfig';

/** A part of a source line, without secrets. */
export interface Excerpt {
  /** The part before the place of the finding. */
  readonly before: string;

  /** The part from the place on. */
  readonly after: string;
}

/** A source line, and the secrets in it. */
interface SourceLine {
  readonly text: string;
  readonly secrets: readonly SecretSpan[];
}

/** Cuts the lines of findings out of their files, and hides the secrets in them. */
export class Excerpts {
  private readonly lines = new Map<string, SourceLine>();

  public constructor(private readonly report: Pick<Report, 'line'>) {}

  /** The source line around the place of a finding, or `undefined` if there is none or it belongs to a Secret. */
  public of(finding: Finding): Excerpt | undefined {
    if (finding.line === 0 || finding.kind === 'Secret') {
      return undefined;
    }
    const { text, secrets } = this.lineOf(finding);
    if (text.trim() === '') {
      return undefined;
    }
    if (isPartOfSecret(text, finding)) {
      return { before: /^\s*/.exec(text)?.[0] ?? '', after: HIDDEN };
    }
    const place = Math.min(finding.column - 1, text.length);
    const start = Math.max(0, place - LINE_WIDTH / 2);
    return { before: shown(text, secrets, start, place), after: shown(text, secrets, place, start + LINE_WIDTH) };
  }

  private lineOf({ file, line, path }: Finding): SourceLine {
    const key = `${line} ${file}`;
    const text = this.lines.get(key)?.text ?? this.report.line(file, line);
    const source = this.lines.get(key) ?? { text, secrets: spansIn(text, path.includes(TEXT_FIELD)) };
    this.lines.set(key, source);
    return source;
  }
}

/**
 * Whether a whole line may be a part of a secret: it continues the value of a secret option, or it is neither an assignment, a
 * header, a comment nor structure of YAML.
 */
function isPartOfSecret(line: string, { path }: Finding): boolean {
  const option = path.slice(path.lastIndexOf('].') + 2);
  const content = line.trimStart();
  const isText = path.includes(TEXT_FIELD);
  return (isText && path.includes('].') && isSecretOption(option) && !content.includes(option))
    || (!/[=:]/.test(content) && !(isText ? /^[[#;]/ : /^[[#;{}\]-]/).test(content));
}

function spansIn(line: string, isOptions: boolean): SecretSpan[] {
  return [...secretSpans(line, isOptions), ...textSpans(line)].sort((left, right) => left.start - right.start);
}

/** Strings with escaped line breaks, which are texts of options or files, and the contents of Secrets: in JSON, both share a line with other fields. */
function textSpans(line: string): SecretSpan[] {
  const strings = Array.from(line.matchAll(/"((?:\\.|[^"\\])*)(?:"|$)/g)).filter(([, content]) => /\\[nr]/.test(content));
  const contents = Array.from(line.matchAll(/"(?:data|stringData)"\s*:\s*\{([^{}]*)/g));
  return [
    ...strings.map(({ 1: content, index }) => ({ start: index + 1, end: index + 1 + content.length })),
    ...contents.map(({ 0: match, 1: content, index }) => ({ start: index + match.length - content.length, end: index + match.length })),
  ];
}

/** A part of a line with its secrets hidden. */
function shown(text: string, secrets: readonly SecretSpan[], from: number, to: number): string {
  const parts: string[] = [];
  let start = from;
  for (const secret of secrets.filter((span) => span.end > from && span.start < to)) {
    if (secret.end > start) {
      parts.push(text.slice(start, Math.max(start, secret.start)), HIDDEN);
      start = Math.min(to, secret.end);
    }
  }
  return [...parts, text.slice(start, to)].join('');
}

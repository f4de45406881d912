/** An action of a Go template. */
export interface TemplateAction {
  /** The position of `{{` in the text. */
  readonly index: number;

  /** The text between `{{` and `}}`; `undefined` if it is not closed. */
  readonly content: string | undefined;

  /** Whether the action is inside an `if`, a `with` or a `range`, so that the template may skip it. */
  readonly isConditional: boolean;
}

/**
 * The actions of a template. An action that is not closed is the last one.
 *
 * @see https://pkg.go.dev/text/template#hdr-Actions
 */
export function templateActions(text: string): TemplateAction[] {
  const actions: TemplateAction[] = [];
  let depth = 0;
  for (let index = text.indexOf('{{'); index >= 0;) {
    const end = text.indexOf('}}', index);
    const content = end < 0 ? undefined : text.slice(index + 2, end);
    const [keyword] = /^-?\s*(if|with|range|end)\b/.exec(content ?? '')?.slice(1) ?? [];
    depth -= keyword === 'end' ? 1 : 0;
    actions.push({ index, content, isConditional: depth > 0 });
    depth += keyword !== undefined && keyword !== 'end' ? 1 : 0;
    index = end < 0 ? -1 : text.indexOf('{{', end + 2);
  }
  return actions;
}

/** The names of values in an action of a template, except for those in comments and quotes. */
export function namesIn(content: string): string[] {
  return Array.from(withoutTexts(content).matchAll(/(?<![\w)\]])\.([A-Za-z_]\w*)/g), ([, name]) => name);
}

/** The words of an action that are neither values nor variables: keywords and functions. */
export function wordsIn(content: string): string[] {
  return Array.from(withoutTexts(content).matchAll(/(?<![\w.$])[A-Za-z_]\w*/g), ([word]) => word);
}

/** An action without comments and quoted texts. */
function withoutTexts(content: string): string {
  return content.replace(/^-?\s*\/\*.*\*\/\s*-?$/s, '').replace(/"(\\.|[^"\\])*("|$)|`[^`]*(`|$)/g, '');
}

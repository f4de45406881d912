/**
 * The words that an action of the operators' templates may contain without a dot or quotes: keywords and functions of Go's templates,
 * and the functions that the operators add.
 *
 * @see https://pkg.go.dev/text/template#hdr-Functions
 * @see https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/util/template_util.go
 */
const WORDS: ReadonlySet<string> = new Set([
  'block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with', 'nil', 'true', 'false',
  'and', 'call', 'html', 'index', 'slice', 'js', 'len', 'not', 'or', 'print', 'printf', 'println', 'urlquery', 'eq', 'ne', 'lt', 'le', 'gt', 'ge',
  'add', 'execTempl', 'indent', 'lower', 'removeNewLines', 'removeNewLinesInSections',
]);

/** Whether a word without a dot is a part of a template. */
export function isTemplateWord(word: string): boolean {
  return WORDS.has(word);
}

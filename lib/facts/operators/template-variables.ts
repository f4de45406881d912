/**
 * Whether a text holds a variable that a tool fills in before the cluster sees the manifest: `${NAME}` of envsubst, `{{ name }}` of Jinja or
 * Helm, `<name>` and `_NAME_` of instructions to the reader.
 *
 * @see https://www.gnu.org/software/gettext/manual/html_node/envsubst-Invocation.html
 */
export function isTemplate(text: string): boolean {
  return /\$\{|\$\(|\{\{|\{%|<[^>]*>|^_[A-Z0-9_]+_$/.test(text);
}

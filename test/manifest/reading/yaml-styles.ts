/** Sources that write a text: in each style of YAML, with its lines where the style puts them. */
export const STYLES: Readonly<Record<string, (lines: readonly string[], indent: string) => string>> = {
  'a literal block': (lines, indent) => `|2\n${lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n')}\n`,
  'a folded block': (lines, indent) => `>2-\n${folded(lines).map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n')}\n`,
  'double quotes on one line': (lines) => `${JSON.stringify(lines.join('\n'))}\n`,
  'double quotes over lines': (lines, indent) => `"${lines.map((line) => JSON.stringify(line).slice(1, -1).replace(/^(?=\t| )/, '\\')).join(`\\n\\\n${indent}`)}"\n`,
  'single quotes': (lines, indent) => `'${lines.map((line) => line.trim().replace(/'/g, "''")).join(`\n\n${indent}`)}'\n`,
};

/** An empty line more between two lines that would become one. */
function folded(lines: readonly string[]): string[] {
  const joins = (line: string | undefined) => line !== undefined && !/^[ \t]/.test(line);
  return lines.flatMap((line, index) => {
    const before = lines.slice(0, index).filter((other) => other !== '').at(-1);
    return joins(before) && line !== '' && joins(line) ? ['', line] : [line];
  });
}

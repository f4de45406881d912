/** What people and tools write in a template for someone to replace, and what is not the value of an option. */
const LEFTOVERS: readonly RegExp[] = [
  // <FSID>, ‹pool name›
  /[<\u2039][A-Za-z][\w .-]*[>\u203a]/,
  // _FSID_, _s3_bucket
  /^_[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*_?$/,
  /\b(?:CHANGE[_-]?ME|REPLACE[_-]?ME|REPLACED|PLACEHOLDER|FIXME|TODO)\b/i,
  /_REPLACED_/,
  /\bYOUR[_-][A-Z]/,
  // $FSID, ${FSID}: options of OpenStack are in lower case
  /(?<![$\\])\$(?:[A-Z][A-Z0-9_]*\b|\{[A-Z][A-Z0-9_]*\})/,
  // @FSID@, %FSID%, {% if %}
  /@[A-Z][A-Z0-9_]*@/,
  /(?<!%)%[A-Z][A-Z0-9_]+%/,
  /\{%.*%\}|\{#.*#\}/,
];

/** The part of a value that a template left behind, such as `<FSID>`, `_FSID_`, `$FSID` or `CHANGEME`; `undefined` for none. */
export function leftoverIn(value: string): string | undefined {
  for (const pattern of LEFTOVERS) {
    const found = pattern.exec(value);
    if (found !== null) {
      return found[0];
    }
  }
  return undefined;
}

/** Whether the name of a reference such as `$FSID` is that of a variable of a shell, which nothing in OpenStack replaces. */
export function isShellVariable(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name);
}

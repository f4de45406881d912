/** A text as a word of a POSIX shell command, in quotes if it has characters that a shell treats specially. */
export function shellWord(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}

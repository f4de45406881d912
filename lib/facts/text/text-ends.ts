/**
 * The text without some characters at its end. A regular expression such as `/\/+$/` takes time that grows with the square of the
 * number of such characters in the middle of the text.
 *
 * @param characters the characters to remove
 */
export function trimmedEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1])) {
    end--;
  }
  return text.slice(0, end);
}

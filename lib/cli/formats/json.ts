import { counts, type Report } from './format';

/** JSON, for programs. */
export function jsonFormat({ files, documents, findings, problems }: Report): string {
  const summary = { files: files.length, documents, ...counts(findings), problems };
  return `${JSON.stringify({ findings, summary }, undefined, 2)}\n`;
}

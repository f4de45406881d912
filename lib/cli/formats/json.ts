import { counts, type Report } from './format';
import { safeJson } from '../sanitizer';

/** JSON, for programs. */
export function jsonFormat({ files, documents, findings, problems }: Report): string {
  const summary = { files: files.length, documents, ...counts(findings), problems };
  return `${safeJson(JSON.stringify({ findings, summary }, undefined, 2))}\n`;
}

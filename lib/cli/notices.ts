import type { InputFiles, Selection } from './input-files';
import type { Manifests } from '../manifest/read';

/** The most places that one notice lists. */
const LISTED = 5;

/** What the report does not show: paths without any object that the rules inspect, and documents without a kind. */
export function notices({ selections, problems }: Pick<InputFiles, 'selections' | 'problems'>, manifests: Manifests): string[] {
  const reported = new Set([...manifests.documents, ...manifests.problems, ...problems].map(({ file }) => file));
  const empty = selections.filter(({ files }) => !files.some((file) => reported.has(file)));
  return [...empty.map(emptyText), ...skippedText(manifests.skipped), ...absentText(manifests.absent)];
}

function emptyText({ path, files }: Selection): string {
  if (files.length === 0) {
    return `${path} contains no *.yaml, *.yml or *.json file.`;
  }
  return files.length === 1 && files[0] === path ? `${path} contains no object that the rules inspect.`
    : `${path} contains no object that the rules inspect, in ${files.length} ${files.length === 1 ? 'file' : 'files'}.`;
}

function skippedText(skipped: Manifests['skipped']): string[] {
  if (skipped.length === 0) {
    return [];
  }
  const places = skipped.slice(0, LISTED).map(({ file, line, column }) => `${file}:${line}:${column}`);
  const more = skipped.length > LISTED ? ` and ${skipped.length - LISTED} more` : '';
  return [`${skipped.length} ${skipped.length === 1 ? 'document has' : 'documents have'} no kind, so no rule inspects ${skipped.length === 1 ? 'it' : 'them'}: ${places.join(', ')}${more}.`];
}

function absentText(absent: Manifests['absent']): string[] {
  return absent.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}, so no rule inspects the patch.`);
}

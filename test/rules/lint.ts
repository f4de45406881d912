import { DEFAULT_RELEASE, type ReleaseName } from '../../lib/facts/release';
import { readManifests } from '../../lib/manifest/read';
import type { Finding } from '../../lib/rules/engine/finding';
import { judge } from '../../lib/rules/engine/judge';

/** The findings for a text, one line each. */
export function lint(text: string, release: ReleaseName = DEFAULT_RELEASE): string[] {
  return findings(text, release).map(({ severity, rule, line, column, path, message, fix }) => `${severity} ${rule} ${line}:${column} ${path}: ${message} ${fix}`);
}

/** The rules with findings for a text. */
export function rulesOf(text: string, release: ReleaseName = DEFAULT_RELEASE): string[] {
  return findings(text, release).map(({ rule }) => rule);
}

function findings(text: string, release: ReleaseName): readonly Finding[] {
  const { documents, problems } = readManifests([{ file: 'cloud.yaml', text }]);
  expect(problems).toEqual([]);
  const verdict = judge(documents, { release });
  expect(verdict.problems).toEqual([]);
  return verdict.findings;
}

/** A control plane with a text for Glance. */
export function glanceText(...lines: string[]): string {
  return `kind: OpenStackControlPlane\nspec:\n  glance:\n    template:\n      customServiceConfig: |\n${lines.map((line) => `        ${line}\n`).join('')}`;
}

/** The findings for a text, without their places. */
export function said(text: string, release: ReleaseName = DEFAULT_RELEASE): string[] {
  return findings(text, release).map(({ rule, message, fix }) => `${rule}: ${message} ${fix}`);
}

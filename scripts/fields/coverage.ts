import { RELEASES, type Release } from '../../lib/facts/release';
import { own } from '../../lib/json';

/** Something whose parts properties of this library set: the fields of a service, or the options of a store. */
export interface Subject {
  /** The name of the file, without its extension. */
  readonly id: string;

  readonly title: string;

  /** What a part is called: `field`. */
  readonly noun: string;

  /** The names of all parts that a release has. */
  readonly names: (release: Release) => readonly string[];

  /** The properties that set the parts of a release, by the name of the part. */
  readonly typed: (release: Release) => ReadonlyMap<string, string>;

  /** Why a part has no property although users could set it, by its name. */
  readonly untyped: Readonly<Record<string, string>>;

  /** Why users cannot set a part, by its name: the API server refuses each value, or an operator overwrites it. */
  readonly unsettable: Readonly<Record<string, string>>;
}

/** One part in every release. */
export interface Row {
  readonly name: string;

  /** The property that sets the part in each release; undefined if the release has no such part, `false` if no property sets it. */
  readonly properties: ReadonlyMap<Release, string | false>;

  /** Why some release has no property for it. */
  readonly reason?: string;

  /** Whether users could set the part. */
  readonly isSettable: boolean;
}

/** The rows of a subject, in the order of their names. */
export function rowsOf(subject: Subject): Row[] {
  const byRelease = RELEASES.map((release) => [release, new Set(subject.names(release)), subject.typed(release)] as const);
  const reasons = { ...subject.untyped, ...subject.unsettable };
  const names = [...new Set(byRelease.flatMap(([, known]) => [...known]))].sort();
  return names.map((name) => {
    const properties = byRelease.flatMap(([release, known, typed]) => (known.has(name) ? [[release, typed.get(name) ?? false] as const] : []));
    return { name, properties: new Map(properties), reason: own(reasons, name), isSettable: own(subject.unsettable, name) === undefined };
  });
}

/** What is wrong with the data of a subject: parts without a property or a reason, and data about parts that no release has. */
export function problemsOf(subject: Subject): string[] {
  const rows = rowsOf(subject);
  const names = new Set(rows.map(({ name }) => name));
  const lacksProperty = ({ properties }: Row) => [...properties.values()].includes(false);
  return [
    ...rows.filter((row) => lacksProperty(row) && row.reason === undefined).map(({ name }) => `${name} has neither a property nor a reason`),
    ...rows.filter((row) => !lacksProperty(row) && row.reason !== undefined).map(({ name }) => `${name} has a property, and a reason why it has none`),
    ...[...Object.keys(subject.untyped), ...Object.keys(subject.unsettable)].filter((name) => !names.has(name)).map((name) => `${name} has a reason, but no release has it`),
    ...RELEASES.flatMap((release) => {
      const known = subject.names(release);
      return [...subject.typed(release)].filter(([name]) => !known.includes(name)).map(([name, property]) => `${property} sets ${name}, which ${release} lacks`);
    }),
  ];
}

/** How many parts of a release have a property, how many parts users can set, and how many parts it has. */
export function countOf(rows: readonly Row[], release: Release): { readonly typed: number; readonly settable: number; readonly all: number } {
  const known = rows.filter((row) => row.properties.has(release));
  const typed = known.filter((row) => row.properties.get(release) !== false);
  return { typed: typed.length, settable: known.filter((row) => row.isSettable || typed.includes(row)).length, all: known.length };
}

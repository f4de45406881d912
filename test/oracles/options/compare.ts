import type { Case, TextVerdict, Verdict } from './verdicts';

/** How many verdicts agree, and which do not. */
export class Tally {
  private readonly agreed = new Map<string, number>();
  private readonly differing: string[] = [];

  public constructor(private readonly title: string, private readonly texts: number) {}

  public get disagreements(): number {
    return this.differing.length;
  }

  /** Counts one verdict of each side. */
  public count(ours: string, theirs: string, where: string): void {
    if (agrees(ours, theirs)) {
      this.agreed.set(theirs, (this.agreed.get(theirs) ?? 0) + 1);
    } else {
      this.differing.push(`${where}: here ${ours}, there ${theirs}`);
    }
  }

  /** Prints the figures, and the first of the disagreements. */
  public report(): void {
    const counts = [...this.agreed].sort().map(([verdict, count]) => `${count} ${verdict}`).join(', ');
    console.log(`${this.title}: ${this.texts} texts; agreed: ${counts}; disagreed: ${this.differing.length}`);
    this.differing.slice(0, 40).forEach((text) => console.log(`  ${text}`));
  }
}

/** Compares the verdicts on each text. */
export function compare(title: string, cases: readonly Case[], ours: readonly TextVerdict[], theirs: readonly TextVerdict[]): Tally {
  const tally = new Tally(title, cases.length);
  cases.forEach((one, index) => compareText(tally, one, ours[index], theirs[index]));
  return tally;
}

function compareText(tally: Tally, { text }: Case, ours: TextVerdict, theirs: TextVerdict): void {
  const [here, there] = [kindOf(ours), kindOf(theirs)];
  if (here !== 'options' || there !== 'options') {
    tally.count(here, there, JSON.stringify({ text, ours, theirs }));
    return;
  }
  for (const [section, options] of Object.entries({ ...ours.options, ...theirs.options })) {
    for (const name of Object.keys({ ...options, ...theirs.options![section] })) {
      tally.count(verdictIn(ours, section, name), verdictIn(theirs, section, name), `[${section}] ${name} in ${JSON.stringify(text)}`);
    }
  }
}

function kindOf(verdict: TextVerdict): 'parse' | 'start' | 'options' {
  return verdict.parse !== undefined ? 'parse' : verdict.start !== undefined ? 'start' : 'options';
}

function verdictIn(verdict: TextVerdict, section: string, name: string): Verdict | 'absent' {
  return verdict.options![section]?.[name] ?? 'absent';
}

/** What an option refers to may be good, bad, or a reference that leads nowhere; of a shadowed one nobody reads the value. */
function agrees(ours: string, theirs: string): boolean {
  return ours === theirs
    || (ours === 'depends' && ['taken', 'refused', 'reference'].includes(theirs))
    || (theirs === 'shadowed' && ours !== 'unknown' && ours !== 'absent');
}

/** A section of a unit: its name, and its options in order. */
export interface UnitSection {
  readonly name: 'Unit' | 'Service' | 'Install';
  readonly options: readonly (readonly [string, string])[];
}

/** The exit status by which a script says that a person has to look: systemd does not run it again. */
export const REFUSED = 65;

/** The text of a unit. Its values are taken as they are: what comes from a property goes through `unitWord` first. */
export function unitText(...sections: UnitSection[]): string {
  return sections.map(({ name, options }) => `[${name}]\n${options.map(([key, value]) => `${key}=${value}\n`).join('')}`).join('\n');
}

/**
 * Text as one word of an option that takes several: quoted, and with `%` doubled, which begins a specifier.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html#Quoting
 */
export function unitWord(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/%/g, '%%')}"`;
}

/** A unit that runs a script once at each boot, and again where it fails for want of something. */
export function oneshotUnit(description: string, unit: UnitSection['options'], service: UnitSection['options']): string {
  return unitText(
    { name: 'Unit', options: [['Description', description], ...unit] },
    { name: 'Service', options: [['Type', 'oneshot'], ['RemainAfterExit', 'yes'], ...service] },
    { name: 'Install', options: [['WantedBy', 'multi-user.target']] },
  );
}

/** The options of a service that waits for what is not there yet by running again, but not after a refusal. */
export function runAgain(): UnitSection['options'] {
  return [['Restart', 'on-failure'], ['RestartSec', '5'], ['RestartPreventExitStatus', String(REFUSED)]];
}

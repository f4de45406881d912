/** A section of a unit, with its options in order. */
export interface UnitSection {
  readonly name: 'Unit' | 'Service' | 'Mount' | 'Install';
  readonly options: readonly (readonly [string, string])[];
}

/** The exit status of a script that needs manual intervention. systemd does not restart it. */
export const REFUSED = 65;

/** The text of a unit. Values are written as they are: pass a value from a property through `unitWord` first. */
export function unitText(...sections: UnitSection[]): string {
  return sections.map(({ name, options }) => `[${name}]\n${options.map(([key, value]) => `${key}=${value}\n`).join('')}`).join('\n');
}

/**
 * Quotes a text as one word of an option that takes several words. `%` is doubled, because it starts a specifier.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html#Quoting
 */
export function unitWord(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/%/g, '%%')}"`;
}

/** A unit that runs once at each boot. */
export function oneshotUnit(description: string, unit: UnitSection['options'], service: UnitSection['options']): string {
  return unitText(
    { name: 'Unit', options: [['Description', description], ...unit] },
    { name: 'Service', options: [['Type', 'oneshot'], ['RemainAfterExit', 'yes'], ...service] },
    { name: 'Install', options: [['WantedBy', 'multi-user.target']] },
  );
}

/** The options of a service that restarts after a failure, except after the exit status `REFUSED`. */
export function runAgain(): UnitSection['options'] {
  return [['Restart', 'on-failure'], ['RestartSec', '5'], ['RestartPreventExitStatus', String(REFUSED)]];
}

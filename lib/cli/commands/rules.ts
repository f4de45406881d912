import { RULE_FACTS } from '../../rules/registry';
import { EXIT_STATUS, type Command } from '../command';

/** `rules`: one line for each rule. */
export const RULE_LIST: Command = {
  name: 'rules',
  description: ['Lists the rules.'],
  run: (_, terminal) => {
    const width = Math.max(...RULE_FACTS.map(({ id }) => id.length));
    terminal.print(RULE_FACTS.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join(''));
    return EXIT_STATUS.clean;
  },
};

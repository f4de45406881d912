import { COMMANDS } from '../../lib/cli/commands/commands';
import { FORMATS } from '../../lib/cli/formats/formats';
import { usageText } from '../../lib/cli/usage';

test('the usage shows every command, option and format', () => {
  const usage = usageText();
  const words = COMMANDS.flatMap(({ name, options = {} }) => [`cdk8s-glance ${name}`, ...Object.keys(options).map((option) => `--${option} `)]);
  expect([...words, ...Object.keys(FORMATS)].filter((word) => !usage.includes(word))).toEqual([]);
});

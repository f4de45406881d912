import { readdirSync } from 'node:fs';
import { COMMANDS } from '../../lib/cli/commands/commands';
import { FORMATS } from '../../lib/cli/formats/formats';
import { usageText } from '../../lib/cli/usage';

const modules = (folder: string, ...others: string[]) => readdirSync(`lib/cli/${folder}`).map((file) => file.replace('.ts', '')).filter((name) => !others.includes(name)).sort();

test('every file in formats/ is a registered format', () => {
  expect(modules('formats', 'format', 'formats')).toEqual(Object.keys(FORMATS).sort());
});

test('every file in commands/ is a registered command', () => {
  expect(modules('commands', 'commands')).toEqual(COMMANDS.map(({ name }) => name).sort());
});

test('the usage shows every command, option and format', () => {
  const usage = usageText();
  const words = COMMANDS.flatMap(({ name, options = {} }) => [`cdk8s-glance ${name}`, ...Object.keys(options).map((option) => `--${option} `)]);
  expect([...words, ...Object.keys(FORMATS)].filter((word) => !usage.includes(word))).toEqual([]);
});

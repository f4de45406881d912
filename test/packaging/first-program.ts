import { readFileSync } from 'node:fs';

/** The first program in a README: its first block of TypeScript. */
export function firstProgram(readme: string): string {
  const block = /^```(?:ts|typescript)\n([\s\S]*?)^```$/m.exec(readFileSync(readme, 'utf8'));
  if (block === null) {
    throw new Error(`${readme} has no block of TypeScript`);
  }
  return block[1];
}

/** A program as CommonJS, which is JavaScript where every import names what it takes. */
export function commonJs(program: string): string {
  return program.replace(/^import (\{[^}]*\}) from ('[^']*');$/gm, 'const $1 = require($2);');
}

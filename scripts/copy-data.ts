/** Copies the data that the compiled code loads: `schemas/` to `build/schemas/`. */
import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '..');
const target = resolve(root, 'build', 'schemas');

rmSync(target, { recursive: true, force: true });
cpSync(resolve(root, 'schemas'), target, { recursive: true });

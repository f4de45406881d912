import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from './areas';

const folder = join(__dirname, 'found');

/** An input that once broke an invariant, as the fuzzer writes it. */
interface FoundInput {
  readonly area: string;
  readonly input: never;

  /** What was wrong. */
  readonly error: string;
}

const found = readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as FoundInput] as const);

test.each(found)('%s', (_, { area, input }) => {
  AREAS.find(({ name }) => name === area)!.check(input);
});

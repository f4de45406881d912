// Removes the entries of known-differences.json on which the judge agrees by now: npx tsx test/oracles/glance/shrink.ts
import { writeFileSync } from 'node:fs';
import { KNOWN_DIFFERENCES, KNOWN_DIFFERENCES_FILE } from './known-differences';
import { differing, recordedComparisons } from './recorded';
import { sharedTexts } from './shared-texts';
import { OWN_TEXTS } from './texts';

const found = new Set(differing(recordedComparisons([...OWN_TEXTS, ...sharedTexts()])));
const left = KNOWN_DIFFERENCES.filter((name) => found.has(name));
writeFileSync(KNOWN_DIFFERENCES_FILE, `${JSON.stringify(left, undefined, 2)}\n`);
console.log(`${KNOWN_DIFFERENCES.length - left.length} entries removed, ${left.length} left`);

import { CINDER_SECTIONS } from '../facts/reserved-sections';
import { quoted } from '../facts/text/quoting';

/** Returns the section of a back-end's options. @throws if it is malformed or Cinder uses it for other purposes */
export function backendSection(value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(value) || value === 'DEFAULT') {
    throw new Error(`section is ${quoted(value)}: use letters, digits, '-', '_' and '.', a letter or digit first, and not DEFAULT.`);
  }
  // oslo.config reads sections whose names differ only in case as one section.
  if (CINDER_SECTIONS.has(value.toLowerCase())) {
    throw new Error(`section is ${quoted(value)}: Cinder uses the section [${value}] for another purpose; choose another.`);
  }
  return value;
}

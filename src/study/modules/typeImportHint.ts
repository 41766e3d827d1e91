/** A type that TypeScript imports as if it were a value: Node leaves types out, and misses it where it comes from. */
import { isOf } from '../reading/thrown.ts';

/** Of a module that may hold types: one in TypeScript, or of ringfence. */
const missed = /requested module '(?:[^']*\.[mc]?ts|ringfence(?:\/\w+)?)' does not provide an export named/;

/** What to do about it; '' of any other fault. */
export function typeImportHint(error: unknown, file: string): string {
  const isMissed = isOf(error, SyntaxError) && missed.test(error.message);
  return isMissed && /\.[mc]?ts$/.test(file) ? 'a type is imported with `import type`' : '';
}

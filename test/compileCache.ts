/** Where Node keeps what it compiled and the sources without their types, so that not every worker and every start does it anew. */
import { fileURLToPath } from 'node:url';

export const compileCache: string = fileURLToPath(
  new URL('../node_modules/.cache/ringfence-tests', import.meta.url),
);

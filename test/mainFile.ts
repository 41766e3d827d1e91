/** The file that tests start as users do: the program put together from the sources as they stand. */
import { fileURLToPath } from 'node:url';
import { programFile } from '../tools/bootstrap/programFile.mjs';

export const mainFile: string = await programFile(
  fileURLToPath(new URL('../', import.meta.url)),
  process.execPath,
);

/** Which kinds of output a call asks for, as far as its command line tells. */
import { parseOutput } from './outputs.ts';
import type { OutputKind } from './outputs.ts';

/** False only where `-o` names other things alone: without `-o` all kinds that a verb writes by itself may be meant, and so may a place that is wrong. */
export function mayWrite(output: unknown, isMeant: (kind: OutputKind, path: string) => boolean): boolean {
  if (!Array.isArray(output)) return true;
  return output.some((text) => {
    const read = parseOutput(String(text));
    return typeof read === 'string' || isMeant(read.kind, read.path);
  });
}

/** Markdown is English. */
export const isPage = (kind: OutputKind, path: string): boolean =>
  kind === 'report' && !path.toLowerCase().endsWith('.md');

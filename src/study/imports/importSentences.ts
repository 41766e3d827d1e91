/** What is said of imported calls besides how many there are. */
import { figure } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';
import { clockSentences } from './clockSentences.ts';
import type { ImportedCalls } from './importAccount.ts';
import { numberSentences } from './numberSentences.ts';

export function importSentences(imported: ImportedCalls): readonly string[] {
  const { sameCalls } = imported;
  return [
    ...numberSentences(imported),
    ...clockSentences(imported),
    ...(sameCalls > 0 ? [texts().traceReplay.sameCalls(figure(sameCalls))] : []),
  ];
}

/** What is said of imported calls besides how many there are. */
import { figure } from '../../wording/figures.ts';
import { texts } from '../../wording/speaking.ts';
import { clockSentences } from './clockSentences.ts';
import type { ImportedCalls } from './importAccount.ts';
import { numberSentences } from './numberSentences.ts';

export function importSentences(imported: ImportedCalls): readonly string[] {
  const { sameCalls, firstDay } = imported;
  return [
    ...numberSentences(imported),
    texts().traceReplay.firstDay(firstDay),
    ...clockSentences(imported),
    ...(sameCalls > 0 ? [texts().traceReplay.sameCalls(figure(sameCalls))] : []),
  ];
}

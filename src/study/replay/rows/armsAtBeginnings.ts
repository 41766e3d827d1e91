/** Arms are different worlds, of which one at a time is judged: that files hold several is told before they are read whole. */
import { readTexts } from '../../traces/reading/cellStores.ts';
import type { OpenCalls } from './openCalls.ts';

/** Arms that the first rows of the files name: a run writes each arm into files of its own. None of records of other forms, which know no arms and may be pipes. */
export function armsAtBeginnings(files: readonly string[], open: OpenCalls): readonly string[] {
  const texts = readTexts();
  for (const file of files) {
    const reading = open(file, { texts, rowsPerBatch: 1 });
    if ('account' in reading) return [];
    for (const _ of reading.parts) break; // leaving closes the file
  }
  return texts.names.arms.texts;
}

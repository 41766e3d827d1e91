/** Reads results back: hostile input until the form is checked. */
import { formFaults } from '../reading/formFaults.ts';
import { jsonFaultText, jsonIn } from '../reading/jsonText.ts';
import { resultsFormat } from './results.ts';
import type { Results } from './results.ts';
import { resultsForm } from './resultsForm.ts';

/** The results, or in words what is wrong with the text, which these call `file`. */
export function parseResults(text: string, file: string = 'results'): Results | string {
  const read = jsonIn(text, { file, expected: ofRingfence });
  if ('failures' in read) return jsonFaultText(read.failures);
  const results = resultsOf(read.value);
  return typeof results === 'string' ? `${file}: ${results}` : results;
}

export const ofRingfence = 'results of ringfence';

/** The same of what was in the text, which has no name. */
export function resultsOf(value: unknown): Results | string {
  const checked = resultsForm.safeParse(value);
  if (checked.success) return checked.data as unknown as Results;
  return `expected results of the form ${resultsFormat}; at ${formFaults(checked.error, value)}`;
}

/** Reads a file of results for a verb; of any other file that the program writes it says what it is and which verb shows it. */
import { parseReplay } from '../../study/replay/parseReplay.ts';
import { nearestFile } from '../../study/failures/nearestFile.ts';
import { pathStatus } from '../../study/failures/pathStatus.ts';
import { heldBy } from './heldBy.ts';
import { replayFormat } from '../../study/replay/replayRequest.ts';
import type { ReplayResults } from '../../study/replay/replayRequest.ts';
import { formatOf } from '../../study/reading/formatOf.ts';
import { jsonFaultText, jsonIn } from '../../study/reading/jsonText.ts';
import { notUtf8, readWholeText } from '../../study/reading/wholeText.ts';
import { ofRingfence, resultsOf } from '../../study/results/parseResults.ts';
import { resultsFormat } from '../../study/results/results.ts';
import type { Results } from '../../study/results/results.ts';

export type ReadResults =
  | { readonly of: 'run'; readonly results: Results }
  | { readonly of: 'replay'; readonly results: ReplayResults };

/** The longest text that the engine holds is a little longer. */
const largestResultsBytes = 1 << 29;

/** Also of what `--json` printed; in words what is wrong, with its place where it has one. */
export async function readResults(path: string): Promise<ReadResults | string> {
  const whole = readWholeText(path, largestResultsBytes);
  if (typeof whole === 'string') {
    const near = pathStatus(path) === undefined ? nearestFile(path, /\.json$/i) : undefined;
    const meant = near === undefined ? heldBy(path, /^results\.json$/) : `did you mean ${near}?`;
    return `${path}: cannot be read: ${[whole, meant].filter(Boolean).join('; ')}`;
  }
  const json = jsonIn(whole.text, { file: path, expected: ofRingfence });
  if ('failures' in json) {
    const other = json.isJson ? null : await foundInstead(whole.text, undefined);
    return other === null ? jsonFaultText(json.failures) : `${path}: ${other}`;
  }
  const read = await resultsIn(whole.text, json.value);
  if (typeof read === 'string') return `${path}: ${read}`;
  return whole.isUtf8 ? read : `${path}: cannot be read: ${notUtf8}`;
}

async function resultsIn(text: string, json: unknown): Promise<ReadResults | string> {
  const value = printedBy(json);
  const format = formatOf(value);
  if (format === replayFormat) {
    const results = parseReplay(value);
    return typeof results === 'string' ? results : { of: 'replay', results };
  }
  const other = format === resultsFormat ? null : await foundInstead(text, value);
  if (other !== null) return other;
  const results = resultsOf(value);
  return typeof results === 'string' ? results : { of: 'run', results };
}

/** What else of the program it is, in words; null where it is none. `value`: undefined where it is no JSON. */
async function foundInstead(text: string, value: unknown): Promise<string | null> {
  const { writtenFile } = await import('./writtenFile.ts');
  const other = writtenFile(text, value);
  return other === null ? null : `expected results of \`run\` or \`replay\`, found ${other}`;
}

/** `{results, speed}`: without the speed. */
function printedBy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { results } = value as { readonly results?: unknown };
  return 'speed' in value && formatOf(results) !== undefined ? results : value;
}

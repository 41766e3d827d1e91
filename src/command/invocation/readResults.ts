/** Reads a file of results for a verb; of any other file that the program writes it says what it is and which verb shows it. */
import { parseReplay } from '../../study/replay/parseReplay.ts';
import { replayFormat } from '../../study/replay/replayRequest.ts';
import type { ReplayResults } from '../../study/replay/replayRequest.ts';
import { jsonIn } from '../../study/reading/jsonText.ts';
import { notUtf8, readWholeText } from '../../study/reading/wholeText.ts';
import { noJson, resultsOf } from '../../study/results/parseResults.ts';
import { resultsFormat } from '../../study/results/results.ts';
import type { Results } from '../../study/results/results.ts';

export type ReadResults =
  | { readonly of: 'run'; readonly results: Results }
  | { readonly of: 'replay'; readonly results: ReplayResults };

/** The longest text that the engine holds is a little longer. */
const largestResultsBytes = 1 << 29;

/** Also of what `--json` printed; in words what is wrong. */
export async function readResults(path: string): Promise<ReadResults | string> {
  const whole = readWholeText(path, largestResultsBytes);
  if (typeof whole === 'string') return `${path}: cannot be read: ${whole}`;
  const read = await resultsIn(whole.text);
  if (typeof read === 'string') return `${path}: ${read}`;
  return whole.isUtf8 ? read : `${path}: cannot be read: ${notUtf8}`;
}

async function resultsIn(text: string): Promise<ReadResults | string> {
  const value = printedBy(jsonIn(text));
  const format = formatOf(value);
  if (format === replayFormat) {
    const results = parseReplay(value);
    return typeof results === 'string' ? results : { of: 'replay', results };
  }
  if (format !== resultsFormat) {
    const { writtenFile } = await import('./writtenFile.ts');
    const other = writtenFile(text, value);
    if (other !== null) return `expected results of \`run\` or \`replay\`, found ${other}`;
    if (value === undefined) return noJson;
  }
  const results = resultsOf(value);
  return typeof results === 'string' ? results : { of: 'run', results };
}

/** `{results, speed}`: without the speed. */
function printedBy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { results } = value as { readonly results?: unknown };
  return 'speed' in value && formatOf(results) !== undefined ? results : value;
}

function formatOf(value: unknown): string | undefined {
  const format: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : null;
  return typeof format === 'string' ? format : undefined;
}

/** What else the program writes: known by its form, or by how it begins, with the verb that shows it. */
import { auditFormat } from '../../study/audit/audit.ts';
import { benchComparisonFormat, benchFormat } from '../../study/bench/benchResults.ts';
import { breakEvenFormat } from '../../study/breakEven/breakEven.ts';
import { explanationFormat } from '../../study/explain/explainCall.ts';
import { baselineFormat } from '../../study/gate/baselines/baseline.ts';
import { gateFormat } from '../../study/gate/verdict/gateReport.ts';
import { modelFormat } from '../../study/models/modelForm.ts';
import { estimateTableHead } from '../../study/results/estimateTable.ts';
import { longTableHead } from '../../study/results/longTable.ts';
import { outlineFormat } from '../../study/results/studyOutline.ts';
import { pointTableHead } from '../../study/sensitivity/pointTable.ts';
import { replayFormat } from '../../study/replay/replayRequest.ts';
import { resultsFormat } from '../../study/results/results.ts';
import { findingsFormat } from '../../study/rules/findings.ts';
import { formatOf } from '../../study/reading/formatOf.ts';
import { tooMuchIn } from '../../study/reading/jsonSize.ts';
import { readWholeText } from '../../study/reading/wholeText.ts';
import { taskRecordFormat } from '../../study/tasks/taskRecord.ts';

const byFormat: Readonly<Record<string, string>> = {
  [resultsFormat]: 'results of a run: `compare RESULTS` prints the answer, `report RESULTS` makes a page',
  [replayFormat]: 'results of a replay: `report RESULTS` makes a page',
  [gateFormat]: 'the verdict of a gate: `gate EXPERIMENT` prints it, `-o markdown=PATH` writes it as a page',
  [baselineFormat]: 'a baseline of a gate: `baseline show FILE` prints it',
  [auditFormat]: 'what an audit found: `audit TRACES` prints it',
  [findingsFormat]: 'which calls of a trace break rules: `rules check TRACES` prints it',
  [modelFormat]: 'a trained model: `train TRACES` prints how good it is, a scenario names it under `model`',
  [breakEvenFormat]: 'the answer of a search: `break-even FILE` prints it',
  [explanationFormat]: 'the life of a call: `explain CALL FILE` prints it',
  [benchFormat]: 'figures of benches: `bench` prints them, `bench --against` compares them',
  [benchComparisonFormat]: 'a comparison of benches: `bench --against` prints it',
  [taskRecordFormat]:
    'a finished task: `run --resume` goes on from it, `merge FOLDER` makes results of all of a shard',
  [outlineFormat]:
    'the outline of a study: `merge FOLDER` makes results of it and the finished tasks beside it',
};

/** Where there is no `format`: keys that only this file has. */
const byKeys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['wallSeconds', 'attemptsPerSecond'], 'the speed of a run, which the run printed'],
  [['readSeconds', 'decisionsPerSecond'], 'the speed of a replay, which the replay printed'],
];

const mappingHead = /^\ufeff?(#.*\n|\s+)*?ringfence-import: /;
const scenarioHead = /^\ufeff?(#.*\n|\s+)*?ringfence(-calls)?: /;

const trace = 'a trace: `replay TRACE` has detectors judge its calls';
const parquet = 'a table in Parquet: of a trace `audit TRACE` and `replay TRACE` tell what is in it';

// eslint-disable-next-line no-control-regex -- these begin such a file
const gzipHead = /^\u001f\ufffd\u0008/;
// eslint-disable-next-line no-control-regex -- these begin such a file
const zipHead = /^PK\u0003\u0004/;

const byBeginning: readonly (readonly [RegExp, string])[] = [
  [gzipHead, 'a file packed by gzip: unpack it, such as with `gunzip`'],
  [zipHead, 'a zip archive: unpack it, or save the sheet of a workbook as CSV'],
  [/^PAR1/, parquet],
  [/^\ufeff?<!doctype html/i, 'a page: a browser shows it'],
  [/^\ufeff?[\w,]*\btime_ms\b[\w,]*\r?\n/, trace],
  [/^\{[^\n]*"time_ms":/, trace],
  [mappingHead, 'a mapping of call records: `import FILES --mapping FILE` reads it'],
  [new RegExp(`^${longTableHead}`), 'the long table of a run: results.json of the same run makes a page'],
  [
    new RegExp(`^${estimateTableHead}`),
    'the estimates of a run as a table: results.json of the same run makes a page',
  ],
  [
    new RegExp(`^${pointTableHead}`),
    'the points of a range or a sensitivity analysis: results.json of the same run makes a page',
  ],
  [scenarioHead, 'a scenario: `run FILE` plays it'],
];

/** In words; null for what is none of them. `value`: what it is as JSON, undefined where it is none. */
export function writtenFile(text: string, value: unknown): string | null {
  if (value === undefined) return byBeginning.find(([begins]) => begins.test(text))?.[1] ?? null;
  if (typeof value !== 'object' || value === null) return null;
  const format = formatOf(value);
  if (format !== undefined && Object.hasOwn(byFormat, format)) return `${byFormat[format]} (${format})`;
  return byKeys.find(([keys]) => keys.every((key) => key in value))?.[1] ?? null;
}

const moduleEnding = /\.([mc]?[jt]s|py)$/i;
const tableEnding = /\.(csv|tsv|ndjson|jsonl)$/i;

const table =
  'a table: `replay FILE` has detectors judge its calls, `import FILE` makes a trace of call records';

/** What stands at a path where a scenario was asked for, in words; null for what may be meant as one. */
export function insteadOfScenario(path: string): string | null {
  if (moduleEnding.test(path)) return 'a module: a scenario names it, such as `use: "./file.ts#detector"`';
  const whole = readWholeText(path, largestRead);
  if (typeof whole === 'string' || scenarioHead.test(whole.text)) return null;
  const other = tableEnding.test(path) ? table : null;
  return writtenFile(whole.text, parsed(whole.text)) ?? other;
}

/** What stands at a path where a mapping of call records was asked for, in words; null for what may be meant as one. */
export function insteadOfMapping(path: string): string | null {
  const whole = readWholeText(path, largestRead);
  if (typeof whole === 'string' || mappingHead.test(whole.text)) return null;
  return writtenFile(whole.text, parsed(whole.text));
}

/** What stands at a path where a trace or call records were asked for, in words; null for what may be meant as such. */
export function insteadOfTable(path: string): string | null {
  const whole = readWholeText(path, largestRead);
  if (typeof whole === 'string') return null;
  if (whole.bytes.length === 0) return 'an empty file';
  const found = writtenFile(whole.text, parsed(whole.text));
  return found === trace || found === parquet ? null : found;
}

/** What stands at a path where a file of one of these formats was asked for, in words; null for what may be meant as such. */
export function insteadOfFormats(path: string, formats: readonly string[]): string | null {
  const whole = readWholeText(path, largestRead);
  if (typeof whole === 'string') return null;
  const value = parsed(whole.text);
  return formats.includes(formatOf(value) ?? '') ? null : writtenFile(whole.text, value);
}

/** What is larger is told by its size. */
const largestRead = 1 << 26;

/** Enough to name it: nothing else is taken from it. */
function parsed(text: string): unknown {
  if (tooMuchIn(text) !== null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

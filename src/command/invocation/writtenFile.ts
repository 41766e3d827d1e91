/** What else the program writes: known by its form, or by how it begins, with the verb that shows it. */
import { auditFormat } from '../../study/audit/audit.ts';
import { benchComparisonFormat, benchFormat } from '../../study/bench/benchResults.ts';
import { breakEvenFormat } from '../../study/breakEven/breakEven.ts';
import { explanationFormat } from '../../study/explain/explainCall.ts';
import { baselineFormat } from '../../study/gate/baseline.ts';
import { gateFormat } from '../../study/gate/gateReport.ts';
import { modelFormat } from '../../study/models/modelForm.ts';
import { longTableHead } from '../../study/results/longTable.ts';
import { outlineFormat } from '../../study/results/studyOutline.ts';
import { findingsFormat } from '../../study/rules/findings.ts';
import { taskRecordFormat } from '../../study/tasks/taskRecord.ts';

const byFormat: Readonly<Record<string, string>> = {
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

const byBeginning: readonly (readonly [RegExp, string])[] = [
  [/^PAR1/, 'a table in Parquet: of a trace `audit TRACE` and `replay TRACE` tell what is in it'],
  [/^\ufeff?<!doctype html/i, 'a page: a browser shows it'],
  [new RegExp(`^${longTableHead}`), 'the long table of a run: results.json of the same run makes a page'],
  [/^\ufeff?(#.*\n|\s+)*?ringfence(-calls)?: /, 'a scenario: `run FILE` plays it'],
];

/** In words; null for what is none of them. `value`: what it is as JSON, undefined where it is none. */
export function writtenFile(text: string, value: unknown): string | null {
  if (value === undefined) return byBeginning.find(([begins]) => begins.test(text))?.[1] ?? null;
  if (typeof value !== 'object' || value === null) return null;
  const { format } = value as { readonly format?: unknown };
  if (typeof format === 'string' && Object.hasOwn(byFormat, format)) return `${byFormat[format]} (${format})`;
  return byKeys.find(([keys]) => keys.every((key) => key in value))?.[1] ?? null;
}

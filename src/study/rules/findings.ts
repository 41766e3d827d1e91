/** What a check of a trace found, as it is written to a file. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { Recording } from '../replay/rows/gathering.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import type { CallerMark } from './callerNames.ts';
import type { CheckedTrace } from './checkTrace.ts';
import type { CheckedRule, RuleFindings } from './ruleFindings.ts';
import type { TracedFacts } from './tracedFacts.ts';

export const findingsFormat = 'ringfence-rule-findings/1';

export interface CheckedFindings extends RuleFindings {
  /** Id of the library, or a module. */
  readonly use: string;
  /** First day in force; empty: always. */
  readonly from: string;
  readonly jurisdiction: string;
  readonly status: RulePlugin['status'];
  /** Dates of the rule itself, whatever the scenario says. */
  readonly inForce: RulePlugin['inForce'];
  readonly title: string;
  readonly parameters: ParameterValues;
  /** In words: what the trace does not show of what the rule hangs on, and what is taken for granted. */
  readonly notShown: readonly string[];
  readonly taken: readonly string[];
}

export interface UncheckedRule {
  readonly id: string;
  readonly jurisdiction: string;
  readonly title: string;
  readonly notShown: readonly string[];
}

export interface TraceFindings {
  readonly format: typeof findingsFormat;
  /** Date of the first measured day. */
  readonly start: string;
  readonly calls: number;
  readonly recordings: readonly Recording[];
  /** What tells callers apart: customer accounts, and the numbers shown where there is none; or, if it is asked for, the truth. */
  readonly callersBy: readonly CallerMark[];
  /** Calls that begin in one millisecond with another of their caller: which of them comes first the trace does not tell. */
  readonly tied: number;
  readonly rules: readonly CheckedFindings[];
  readonly unchecked: readonly UncheckedRule[];
}

function checkedOf(
  { plugin, use, from, values }: CheckedRule,
  found: RuleFindings,
  { unseen, taken }: TracedFacts,
): CheckedFindings {
  const { jurisdiction, status, inForce, title } = plugin;
  return {
    ...found,
    use,
    from,
    jurisdiction,
    status,
    inForce,
    title,
    parameters: values,
    notShown: unseen,
    taken,
  };
}

export function findingsOf({
  rows,
  start,
  rules,
  checkedTrace: { found, callersBy, tied },
  facts,
}: {
  readonly rows: ReadRows;
  readonly start: string;
  readonly rules: readonly CheckedRule[];
  readonly checkedTrace: CheckedTrace;
  readonly facts: (rule: CheckedRule) => TracedFacts;
}): TraceFindings {
  const byId = new Map(found.map((one) => [one.id, one]));
  return {
    format: findingsFormat,
    start,
    calls: rows.spool.rows,
    recordings: rows.recordings,
    callersBy,
    tied,
    rules: rules.flatMap((rule) => {
      const one = byId.get(rule.id);
      return one === undefined ? [] : [checkedOf(rule, one, facts(rule))];
    }),
    unchecked: rules
      .filter((rule) => !byId.has(rule.id))
      .map((rule) => ({
        id: rule.id,
        jurisdiction: rule.plugin.jurisdiction,
        title: rule.plugin.title,
        notShown: facts(rule).unseen,
      })),
  };
}

/** The verb `rules check`: which calls of a trace break which rule, and why. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIsoDate } from '../model/population/calendar.ts';
import type { World } from '../model/world/world.ts';
import { builtInCatalogue } from '../study/experiment/plugins.ts';
import { sortedFailures } from '../study/failures/failure.ts';
import type { Failure } from '../study/failures/failure.ts';
import { nearestName } from '../study/failures/nearestName.ts';
import { renderFailures } from '../study/failures/render.ts';
import { readRows } from '../study/replay/readRows.ts';
import type { ReadRows } from '../study/replay/readRows.ts';
import { traceFiles } from '../study/replay/traceFiles.ts';
import { checkTrace } from '../study/rules/checkTrace.ts';
import type { CheckedRule } from '../study/rules/checkTrace.ts';
import { findingsOf } from '../study/rules/findings.ts';
import type { TraceFindings } from '../study/rules/findings.ts';
import { readRuleArguments } from '../study/rules/ruleArguments.ts';
import { blockFacts } from '../study/rules/shownFacts.ts';
import { tracedFacts } from '../study/rules/tracedFacts.ts';
import { defaultRuleValues } from '../study/rules/defaultRuleValues.ts';
import { readTrace } from '../study/traces/readTrace.ts';
import { ExitCode } from './exitCode.ts';
import { catchInterruption } from './interruption.ts';
import { readScenario } from './readScenario.ts';
import { findingLines } from './terminal/findingLines.ts';
import { progressFor } from './terminal/progress.ts';
import { say } from './terminal/say.ts';
import { unwritable, writeWhole } from './writeWhole.ts';

export interface CheckOptions {
  readonly rule?: readonly string[];
  readonly jurisdiction?: string;
  readonly arm?: string;
  readonly world?: string;
  readonly start?: string;
  readonly examples?: number;
  readonly output?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const usualStart = '2020-08-03';
const usualExamples = 3;

export async function rulesCheck(traces: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const found = traceFiles(traces);
  if (found.failures.length > 0) return refuse(found.failures);
  const asked = askedRules(options);
  if (asked === null) return ExitCode.usage;
  const refused = (options.output ?? []).map((path) => [path, unwritable(path)] as const);
  const wrong = refused.find(([, reason]) => reason !== null);
  if (wrong !== undefined) {
    say(`-o ${wrong[0]}: ${wrong[1]}`);
    return ExitCode.usage;
  }
  const world = options.world === undefined ? null : await worldOf(options.world);
  if (options.world !== undefined && world === null) return ExitCode.usage;
  const checked = check(found.files, { asked, world, options });
  if (typeof checked === 'number') return checked;
  return tell(checked, options);
}

interface Asked {
  readonly rules: readonly CheckedRule[];
  /** Named one by one: those that the trace cannot show are told, not left out. */
  readonly isNamed: boolean;
}

function askedRules({ rule, jurisdiction }: CheckOptions): Asked | null {
  const all = builtInCatalogue.rule;
  if (rule !== undefined) {
    const { rules, failures, sources } = readRuleArguments(rule);
    if (failures.length > 0) {
      refuse(failures, sources);
      return null;
    }
    return { rules, isNamed: true };
  }
  const asked = jurisdiction?.toUpperCase();
  const chosen = all.filter((plugin) => asked === undefined || plugin.jurisdiction === asked);
  if (chosen.length === 0) {
    const known = [...new Set(all.map((plugin) => plugin.jurisdiction))];
    const near = nearestName(asked ?? '', known);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    say(`--jurisdiction: no rules of "${jurisdiction}"; expected one of ${known.join(', ')}${hint}`);
    return null;
  }
  return {
    rules: chosen.map((plugin) => ({ plugin, values: defaultRuleValues(plugin) })),
    isNamed: false,
  };
}

async function worldOf(path: string): Promise<World | null> {
  const { resolution } = await readScenario(path, {
    isLoading: false,
    allowedModules: [],
    isSilent: false,
    overrides: {},
  });
  return resolution.resolved?.world ?? null;
}

interface CheckPlan {
  readonly asked: Asked;
  readonly world: World | null;
  readonly options: CheckOptions;
}

/** The findings, or the exit code of what ended it. */
function check(files: readonly string[], plan: CheckPlan): TraceFindings | ExitCode {
  const { options } = plan;
  const isSilent = options.quiet === true || options.json === true;
  const progress = progressFor(process.stderr, 'rules check', isSilent);
  const interruption = catchInterruption(() => undefined);
  const scratch = mkdtempSync(join(tmpdir(), 'ringfence-rules-'));
  try {
    const rows = readRows(files, (path, texts) => readTrace(path, { texts }), {
      arm: options.arm,
      scratch,
      signal: interruption.signal,
      progress: (share) => progress.at(Math.floor(50 * share), 100),
    });
    if (rows === null) return ExitCode.interrupted;
    if ('failures' in rows) return refuse(rows.failures);
    const findings = checkRows(rows, plan, {
      signal: interruption.signal,
      progress: (share) => progress.at(50 + Math.floor(50 * share), 100),
    });
    return findings ?? ExitCode.interrupted;
  } finally {
    progress.end();
    interruption.release();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function checkRows(
  rows: ReadRows,
  { asked, world, options }: CheckPlan,
  watch: { readonly signal: { readonly aborted: boolean }; readonly progress: (share: number) => void },
): TraceFindings | null {
  const facts = (rule: CheckedRule): ReturnType<typeof tracedFacts> =>
    tracedFacts(rule.plugin, { columns: rows.columns, hasPlan: world !== null });
  const checkable = asked.rules.filter((rule) => facts(rule).isCheckable);
  const start = options.start ?? world?.clock.start ?? usualStart;
  const found = checkTrace(rows, checkable, {
    firstDay: parseIsoDate(start),
    blocks: world === null ? null : blockFacts(world.numbering),
    examples: options.examples ?? usualExamples,
    ...watch,
  });
  if (found === null) return null;
  return findingsOf({ rows, start, rules: asked.rules, found, facts });
}

function tell(findings: TraceFindings, options: CheckOptions): ExitCode {
  const text = `${JSON.stringify(findings, null, 2)}\n`;
  if (options.json === true) process.stdout.write(text);
  else if (options.quiet !== true)
    process.stdout.write(`${findingLines(findings, { isNamed: options.rule !== undefined }).join('\n')}\n`);
  let code: ExitCode = ExitCode.done;
  for (const path of options.output ?? []) {
    const fault = writeWhole(path, text);
    if (fault !== null) code = ExitCode.failed;
    if (fault !== null || options.quiet !== true) say(fault ?? `written: ${path}`);
  }
  return code;
}

function refuse(failures: readonly Failure[], sources: Readonly<Record<string, string>> = {}): ExitCode {
  const isColoured = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  say(renderFailures(sortedFailures(failures), { sources, isColoured }).trimEnd());
  return ExitCode.usage;
}

/** The verb `explain`: the life of one call under two arms, to the first point where they part. */
import type { CallsNearby } from '../../model/simulation/callWitness.ts';
import { playedArms } from '../../study/tasks/tasks.ts';
import { keyFormFault, parseCallKey } from '../../study/explain/callKey.ts';
import { explainCall } from '../../study/explain/explainCall.ts';
import type { ExplainEnd, ExplainQuestion } from '../../study/explain/explainCall.ts';
import { nearestName } from '../../study/failures/nearestName.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption } from '../invocation/interruption.ts';
import { readScenario } from '../invocation/readScenario.ts';
import { quoted, sameFile } from '../invocation/replayLine.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { tellFault } from '../invocation/tellFault.ts';
import type { FaultTerms } from '../invocation/tellFault.ts';
import { explanationLines } from '../terminal/explanationLines.ts';
import { progressFor } from '../terminal/progress.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { lineStyle, standardOutput } from '../terminal/lineStyle.ts';

export interface ExplainOptions extends OwnCheck {
  readonly arms?: string;
  readonly replication?: number;
  readonly point?: string;
  readonly seed?: number;
  readonly json?: boolean;
  readonly allowModule?: readonly string[];
}

/** `key` and `file`: undefined where they are missing, which is told already. */
export async function explain(
  key: string | undefined,
  file: string | undefined,
  options: ExplainOptions,
): Promise<ExitCode> {
  const resolved = file === undefined ? undefined : await readExperiment(file, options);
  const question = questionOf(resolved, key, options);
  if (!('target' in question)) {
    question.forEach((fault) => say(fault));
    return ExitCode.usage;
  }
  if (file === undefined || resolved === undefined || options.isOnlyChecked === true) return ExitCode.usage;
  const replay = replayOf(file, question, { resolved, options });
  return tell(await play(resolved, question, options), question, {
    options,
    replay,
    modules: resolved.modules,
  });
}

/** The same call of the same replication, design point and seed. */
function replayOf(
  file: string,
  { key, arms, replication, designPoint }: ExplainQuestion,
  { resolved, options }: { readonly resolved: ResolvedScenario; readonly options: ExplainOptions },
): string {
  const point = resolved.designPoints.length > 1 ? ` --point ${quoted(designPoint)}` : '';
  const played = `--replication ${replication}${point} --seed ${resolved.experiment.seed}`;
  return `ringfence explain ${key} ${sameFile(file, options.allowModule)} --arms ${arms.join(',')} ${played}`;
}

async function readExperiment(file: string, options: ExplainOptions): Promise<ResolvedScenario | undefined> {
  const read = await readScenario(file, {
    isLoading: true,
    isOnlyChecked: options.isOnlyChecked,
    allowedModules: options.allowModule ?? [],
    isWithoutWarnings: true,
    isSilent: false,
    overrides: options.seed === undefined ? {} : { seed: options.seed },
  });
  return read.resolution.resolved;
}

/** Or in words all that is wrong with it; without an experiment or a key what can be told without. */
function questionOf(
  resolved: ResolvedScenario | undefined,
  key: string | undefined,
  options: ExplainOptions,
): ExplainQuestion | readonly string[] {
  const asked = options.arms?.split(',').map((arm) => arm.trim());
  const many =
    asked === undefined || asked.length <= 2
      ? []
      : [`--arms: found ${asked.length} arms, expected one or two`];
  if (resolved === undefined) {
    const unfit = key === undefined ? null : keyFormFault(key, []);
    return [...(unfit === null ? [] : [unfit]), ...many];
  }
  return questionTo(resolved, key, { options, asked, many });
}

interface AskedArms {
  readonly options: ExplainOptions;
  readonly asked: readonly string[] | undefined;
  /** That there are too many. */
  readonly many: readonly string[];
}

function questionTo(
  resolved: ResolvedScenario,
  key: string | undefined,
  { options, asked, many }: AskedArms,
): ExplainQuestion | readonly string[] {
  const { point = resolved.designPoints[0].id, replication = 0 } = options;
  const points = resolved.designPoints.map(({ id }) => id);
  const callers = resolved.world.callers.map(({ id }) => id);
  const target = key === undefined ? null : parseCallKey(key, callers);
  const known = playedArms(resolved).map(({ id }) => id);
  const arms = asked ?? usualArms(known);
  const faults = [
    named('--point', point, points),
    typeof target === 'string' ? target : null,
    ...[...new Set(arms)].map((arm) => named('--arms', arm, known)),
    ...many,
    ...(many.length === 0 ? apartFaults(resolved, arms) : []),
  ].filter((fault) => fault !== null);
  if (key === undefined || target === null || typeof target === 'string' || faults.length > 0) return faults;
  const both = [arms[0], arms.at(-1) ?? arms[0]] as const;
  return { key, target, arms: both, replication, designPoint: point };
}

/** Two arms that share nothing have no call in common. */
const apartFaults = ({ experiment }: ResolvedScenario, arms: readonly string[]): readonly string[] =>
  experiment.pairing === 'common' || new Set(arms).size < 2
    ? []
    : [`--arms: found ${arms.join(',')}, which share no calls (pairing: independent), expected one arm`];

/** The control arm and the first of the others. */
const usualArms = (known: readonly string[]): readonly string[] => known.slice(0, 2);

function named(option: string, name: string, known: readonly string[]): string | null {
  if (known.includes(name)) return null;
  const near = nearestName(name, known);
  return `${option}: found "${name}", expected one of ${known.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

async function play(
  resolved: ResolvedScenario,
  question: ExplainQuestion,
  { json }: ExplainOptions,
): Promise<ExplainEnd> {
  const interruption = catchInterruption(() => say('interrupted'));
  const progress = progressFor(process.stderr, question.key, json === true);
  try {
    return await explainCall(resolved, question, {
      jobs: 1,
      signal: interruption.signal,
      progress: (done, planned) => progress.at(done, planned),
    });
  } finally {
    progress.end();
    interruption.release();
  }
}

function tell(
  end: ExplainEnd,
  question: ExplainQuestion,
  { options, ...terms }: FaultTerms & { readonly options: ExplainOptions },
): ExitCode {
  if (end.kind === 'interrupted') return ExitCode.interrupted;
  if (end.kind === 'fault') return tellFault(end.fault, terms);
  if (end.kind === 'unknown') {
    say(unknownText(question, end.nearby));
    return ExitCode.failed;
  }
  if (options.json === true) printJson(end.explanation);
  else print(explanationLines(end.explanation, lineStyle(standardOutput())));
  return ExitCode.done;
}

/** What there is instead, from either arm. */
function unknownText({ key, arms, replication }: ExplainQuestion, nearby: readonly CallsNearby[]): string {
  const [caller, entity, intent] = key.split('.');
  const greatest = (of: (one: CallsNearby) => number): number => Math.max(...nearby.map(of));
  const above = nearby.map(({ intentAbove }) => intentAbove).filter((value) => value >= 0);
  const nearest = [greatest((one) => one.intentBelow), above.length === 0 ? -1 : Math.min(...above)].filter(
    (value) => value >= 0,
  );
  const lastAttempt = greatest((one) => one.greatestAttempt);
  const lastEntity = greatest((one) => one.greatestEntity);
  const there =
    lastAttempt >= 0
      ? `its last attempt is ${caller}.${entity}.${intent}.${lastAttempt}`
      : nearest.length > 0
        ? `nearest ${nearest.length === 1 ? 'is' : 'are'} ${nearest.map((at) => `${caller}.${entity}.${at}.0`).join(' and ')}`
        : lastEntity >= 0
          ? `entities of ${caller} that call go up to ${lastEntity}`
          : `${caller} makes no calls`;
  const played = [...new Set(arms)];
  return `no call ${key} in replication ${replication}, ${played.length === 1 ? 'arm' : 'arms'} ${played.join(' and ')}: ${there}; \`ringfence run … -o trace=calls.csv\` lists all keys (truth_call_key)`;
}

/** The verb `break-even`: at which value of a lever does an operator stop earning, or any measure cross any target? */
import { availableParallelism } from 'node:os';
import { metricCatalogue } from '../model/measures/catalogue.ts';
import { breakEven as answer } from '../study/breakEven/breakEven.ts';
import type { BreakEven } from '../study/breakEven/breakEven.ts';
import { SearchStopped } from '../study/breakEven/playLever.ts';
import { completeQuestion } from '../study/breakEven/question.ts';
import type { AskedQuestion, Question } from '../study/breakEven/question.ts';
import { printable } from '../study/failures/printable.ts';
import { renderFailures } from '../study/failures/render.ts';
import { nearestName } from '../study/failures/nearestName.ts';
import type { Overrides } from '../study/scenario/experiment/overrides.ts';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { catchInterruption, nothingWritten } from './invocation/interruption.ts';
import { brokenPromise, jsonEndings } from './output/promisedFormat.ts';
import { readScenario } from './invocation/readScenario.ts';
import type { ReadScenario } from './invocation/readScenario.ts';
import { breakEvenLines } from './terminal/breakEvenTable.ts';
import { breakEvenReplay, breakEvenReplayHere } from './invocation/replayLine.ts';
import { readPlace, scenarioFiles } from './output/takenPlaces.ts';
import { progressFor } from './terminal/progress.ts';
import { say } from './terminal/say.ts';
import { unwritable, writeWhole } from './output/writeWhole.ts';

export interface BreakEvenOptions extends AskedQuestion {
  readonly seed?: number;
  readonly replications?: number;
  readonly jobs?: number;
  readonly days?: number;
  readonly output?: string;
  readonly json?: boolean;
  readonly allowModule?: readonly string[];
}

export async function breakEven(file: string, options: BreakEvenOptions): Promise<ExitCode> {
  const overrides = overridesOf(options);
  const read = await readScenario(file, {
    isLoading: true,
    allowedModules: options.allowModule ?? [],
    isSilent: false,
    overrides,
  });
  const { resolved } = read.resolution;
  if (resolved === undefined) return ExitCode.usage;
  const asked = completeQuestion(resolved, options);
  if (typeof asked === 'string') {
    say(asked);
    return ExitCode.usage;
  }
  const again = (value: number): ReturnType<ReadScenario['again']> =>
    read.again({ ...overrides, lever: { path: asked.path, value } });
  const fault =
    readPlace(options.output, scenarioFiles(read.resolution)) ?? faultOf(asked, options.output, again);
  // A lever that takes both ends and nothing between two whole numbers counts something.
  const isWhole = fault === null && again(Math.floor(asked.from) + 0.5).failures.length > 0;
  const question = { ...asked, isWhole };
  if (fault === null)
    return play({
      resolved,
      question,
      options,
      again,
      replay: breakEvenReplay(resolved, question, { file, options }),
      replayHere: breakEvenReplayHere(resolved, question, { file, options }),
    });
  say(fault);
  return ExitCode.usage;
}

function overridesOf({ seed, replications, days }: BreakEvenOptions): Overrides {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(days === undefined ? {} : { days }),
  };
}

type Again = (value: number) => ReturnType<ReadScenario['again']>;

/** What can be found wrong before the first event; null nothing. */
function faultOf(question: Question, output: string | undefined, again: Again): string | null {
  const { metric, path, from, to } = question;
  const metrics = metricCatalogue.map(({ id }) => id);
  if (!metrics.includes(metric)) {
    const near = nearestName(metric, metrics);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return `--metric: found "${metric}", expected one of those that \`ringfence list metrics\` names${hint}`;
  }
  const unwritten = output === undefined ? null : (brokenPromise(output, jsonEndings) ?? unwritable(output));
  if (unwritten !== null) return `-o ${output}: ${unwritten}`;
  for (const value of [from, to]) {
    const { failures, sources } = again(value);
    if (failures.length > 0)
      return `--path ${path} at ${value}:\n${renderFailures(failures, { sources, isColoured: false }).trimEnd()}`;
  }
  return null;
}

/** So many values are played by a usual search: for the progress alone. */
const usualValues = 12;

interface Asked {
  readonly resolved: ResolvedScenario;
  readonly question: Question;
  readonly options: BreakEvenOptions;
  readonly again: Again;
  /** For the answer, and for the terminal. */
  readonly replay: string;
  readonly replayHere: string;
}

async function play({ resolved, question, options, again, replay, replayHere }: Asked): Promise<ExitCode> {
  const interruption = catchInterruption(() => say('interrupted: coming to an end'));
  const progress = progressFor(process.stderr, resolved.id, options.json === true);
  let values = 0;
  try {
    const found = await answer(resolved, question, {
      replay,
      options: {
        jobs: options.jobs ?? availableParallelism(),
        signal: interruption.signal,
        progress: (done, planned) => progress.at(values - 1 + done / planned, Math.max(usualValues, values)),
      },
      resolveAt: (value) => {
        values += 1;
        return again(value);
      },
    });
    progress.end();
    return tell(found, replayHere, options);
  } catch (error) {
    progress.end();
    if (!(error instanceof SearchStopped)) throw error;
    return tellStop(error, replayHere);
  } finally {
    interruption.release();
  }
}

function tellStop({ fault }: SearchStopped, replay: string): ExitCode {
  if (fault === null) return nothingWritten({});
  const { plugin, message, stack } = fault;
  say(plugin === null ? printable(message) : `plug-in ${plugin} failed: ${printable(message)}`);
  if (stack !== '') say(stack);
  say(`replay: ${replay}`);
  return ExitCode.failed;
}

function tell(found: BreakEven, replay: string, { output, json }: BreakEvenOptions): ExitCode {
  if (json === true) process.stdout.write(`${JSON.stringify(found)}\n`);
  else process.stdout.write(`${breakEvenLines({ ...found, replay }).join('\n')}\n`);
  if (output !== undefined) {
    const fault = writeWhole(output, `${JSON.stringify(found, null, 2)}\n`);
    say(fault ?? `written: ${output}`);
    if (fault !== null) return ExitCode.failed;
  }
  return found.crossing.kind === 'crosses' ? ExitCode.done : ExitCode.inconclusive;
}

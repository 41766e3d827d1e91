/** The verb `break-even`: at which value of a lever does an operator stop earning, or any measure cross any target? */
import { availableParallelism } from 'node:os';
import { breakEven as answer } from '../study/breakEven/breakEven.ts';
import type { BreakEven } from '../study/breakEven/breakEven.ts';
import { unmovedFault } from '../study/breakEven/unmovedFault.ts';
import { SearchStopped } from '../study/breakEven/playLever.ts';
import { completeQuestion, plainFaults } from '../study/breakEven/question.ts';
import type { AskedQuestion, Question } from '../study/breakEven/question.ts';
import type { Failure } from '../study/failures/failure.ts';
import { shortened } from '../study/failures/printable.ts';
import { renderFailures } from '../study/failures/render.ts';
import { commandLine, type Overrides } from '../study/scenario/experiment/overrides.ts';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { catchInterruption, nothingWritten } from './invocation/interruption.ts';
import { jsonPlaceFault } from './output/jsonPlace.ts';
import type { WrittenNumber } from './invocation/optionValues.ts';
import { readScenario } from './invocation/readScenario.ts';
import { tellFault } from './invocation/tellFault.ts';
import type { FaultTerms } from './invocation/tellFault.ts';
import type { OwnCheck } from './invocation/verb.ts';
import type { ReadScenario } from './invocation/readScenario.ts';
import { breakEvenLines } from './terminal/breakEvenTable.ts';
import { foldedButLast, terminalRoom } from './terminal/foldLines.ts';
import { breakEvenReplay, breakEvenReplayHere } from './invocation/replayLine.ts';
import { readPlace, scenarioFiles } from './output/takenPlaces.ts';
import { progressFor } from './terminal/progress.ts';
import { print, printJson, say } from './terminal/say.ts';
import { writeOrKeep } from './output/keptElsewhere.ts';

export interface BreakEvenOptions extends Omit<AskedQuestion, 'from' | 'to'>, OwnCheck {
  readonly from?: WrittenNumber;
  readonly to?: WrittenNumber;
  readonly seed?: number;
  readonly replications?: number;
  readonly jobs?: number;
  readonly days?: number;
  readonly output?: string;
  readonly json?: boolean;
  readonly allowModule?: readonly string[];
}

/** `file`: undefined where it is missing, which is told already. */
export async function breakEven(file: string | undefined, options: BreakEvenOptions): Promise<ExitCode> {
  if (file === undefined) return refused(options, []);
  const overrides = overridesOf(options);
  const read = await readScenario(file, {
    isLoading: true,
    isOnlyChecked: options.isOnlyChecked,
    allowedModules: options.allowModule ?? [],
    isSilent: false,
    playedArms: [options.arm, options.against].filter((arm) => arm !== undefined),
    overrides,
  });
  const { resolved } = read.resolution;
  if (resolved === undefined) return refused(options, scenarioFiles(read.resolution));
  const asked = completeQuestion(resolved, askedOf(options));
  const againAlong = (path: string) => (value: number, text?: string) =>
    read.again({ ...overrides, lever: { path, value, ...(text === undefined ? {} : { text }) } });
  const faults = [
    ...asked.faults,
    ...placeFaults(options.output, scenarioFiles(read.resolution)),
    ...(asked.range === null ? [] : leverFaults(asked.range, againAlong(asked.range.path), options)),
  ];
  faults.forEach((fault) => say(fault));
  if (asked.question === null || faults.length > 0 || options.isOnlyChecked === true) return ExitCode.usage;
  const again = againAlong(asked.question.path);
  const { from, to } = asked.question;
  const unmoved = unmovedFault(asked.question, { low: again(from).resolved, high: again(to).resolved });
  if (unmoved !== null) {
    say(unmoved);
    return ExitCode.usage;
  }
  // A lever that takes both ends and nothing between two whole numbers counts something.
  const isWhole = again(Math.floor(asked.question.from) + 0.5).failures.length > 0;
  if (isWhole && options.precision !== undefined) {
    say(idlePrecision);
    return ExitCode.usage;
  }
  const question = { ...asked.question, isWhole };
  return play({
    resolved,
    question,
    options,
    again,
    replay: breakEvenReplay(resolved, question, { file, options }),
    replayHere: breakEvenReplayHere(resolved, question, { file, options }),
  });
}

const idlePrecision =
  '--precision: the lever takes whole values only, and is searched to the whole value: leave it out';

/** Where there is no experiment to ask it of. */
function refused(options: BreakEvenOptions, inputs: readonly string[]): ExitCode {
  [...plainFaults(askedOf(options)), ...placeFaults(options.output, inputs)].forEach((fault) => say(fault));
  return ExitCode.usage;
}

function askedOf({ from, to, ...asked }: BreakEvenOptions): AskedQuestion {
  return {
    ...asked,
    ...(from === undefined ? {} : { from: from.value }),
    ...(to === undefined ? {} : { to: to.value }),
  };
}

function overridesOf({ seed, replications, days }: BreakEvenOptions): Overrides {
  return {
    isWithoutGame: true,
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(days === undefined ? {} : { days }),
  };
}

/** The text is asked about, not played. */
type Again = (value: number, text?: string) => ReturnType<ReadScenario['again']>;

function placeFaults(output: string | undefined, read: readonly string[]): readonly string[] {
  if (output === undefined) return [];
  const taken = readPlace(output, read);
  if (taken !== null) return [taken];
  const unwritten = jsonPlaceFault(output);
  return unwritten === null ? [] : [`-o ${output}: ${unwritten}`];
}

/** What the world says of the lever at both ends of its range; what is wrong with both alike is told once. */
function leverFaults(
  { path, from, to }: Pick<Question, 'path' | 'from' | 'to'>,
  again: Again,
  asked: Pick<BreakEvenOptions, 'from' | 'to' | 'factor'>,
): readonly string[] {
  const told = new Set<string>();
  const ends = [
    { value: from, written: asked.from, where: 'begins', option: '--from' },
    { value: to, written: asked.to, where: 'ends', option: '--to' },
  ];
  return ends.flatMap(({ value, written, where, option }) => {
    const { failures: all, sources } = again(value, written?.text);
    const fresh = all.filter(({ expected, found, path: at }) => {
      const key = JSON.stringify([at, expected, found]);
      return !told.has(key) && told.add(key);
    });
    const said = (failures: readonly Failure[]): string =>
      renderFailures(failures.map(withoutLine), { sources, isColoured: false }).trimEnd();
    // As the path of a value, and as that of the factor which stands for the lever.
    const paths = [path, 'experiment.factors.lever.path'];
    const ofPath = fresh.filter((failure) => paths.includes(failure.path));
    const ofValue = fresh.filter((failure) => !paths.includes(failure.path));
    const end =
      written !== undefined || asked.factor !== undefined
        ? ''
        : `, where the search ${where} without ${option}`;
    const argument = `--path ${shortened(path, 100)}`;
    return [
      ...ofPath.map((failure) => said([{ ...failure, file: argument, path: '' }])),
      ...(ofValue.length === 0 ? [] : [`${argument} at ${value}${end}:\n${said(ofValue)}`]),
    ];
  });
}

/** The text of an option is no file whose line is shown. */
const withoutLine = (failure: Failure): Failure =>
  failure.file === commandLine.file ? { ...failure, ...commandLine } : failure;

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
    return tellStop(error, { replay: replayHere, modules: resolved.modules });
  } finally {
    interruption.release();
  }
}

const tellStop = ({ fault }: SearchStopped, terms: FaultTerms): ExitCode =>
  fault === null ? nothingWritten({}) : tellFault(fault, terms);

function tell(found: BreakEven, replay: string, { output, json }: BreakEvenOptions): ExitCode {
  if (json === true) printJson(found);
  else print(foldedButLast(breakEvenLines({ ...found, replay }, terminalRoom())));
  if (output !== undefined) {
    const fault = writeOrKeep(output, `${JSON.stringify(found, null, 2)}\n`);
    say(fault ?? `written: ${output}`);
    if (fault !== null) return ExitCode.failed;
  }
  return found.crossing.kind === 'crosses' ? ExitCode.done : ExitCode.inconclusive;
}

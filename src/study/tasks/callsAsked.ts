/** How a task answers what it is asked about its calls. */
import { verdicts } from '../../model/calls/callCodes.ts';
import type { Arm, CallObserver } from '../../model/simulation/state/arm.ts';
import { CallWitness } from '../../model/simulation/callWitness.ts';
import type { CallTarget } from '../../model/simulation/callWitness.ts';
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import type { Site } from '../../model/simulation/sites/site.ts';
import type { TraceSink } from '../../model/traces/traceBatch.ts';
import { mostTelling, VerdictComparer } from './changedVerdicts.ts';
import type { CallsAnswered, SiteVerdict, Task } from './messages.ts';
import { scoredLookup } from '../parts/scoredDetectors.ts';
import type { ScoreTally } from '../parts/scoredDetectors.ts';
import { traceNames } from './traceNames.ts';
import { VerdictSampler } from './verdictSample.ts';
import type { VerdictSample } from './verdictSample.ts';
import { witnessedLookup } from '../parts/witnessedDetectors.ts';
import type { Judgement } from '../parts/witnessedDetectors.ts';

/** How a task listens for what it is asked. */
export interface CallSinks {
  /** Null where nothing is asked of the arm. */
  sinkOf(ordinal: number): TraceSink | null;
  observerOf(ordinal: number, arm: Arm): CallObserver | null;
  /** Detectors, behind a witness where one call is asked for. */
  plugins(lookup: PluginLookup, watch: Int32Array): PluginLookup;
  answer(): CallsAnswered;
}

const nothingAsked: CallSinks = {
  sinkOf: () => null,
  observerOf: () => null,
  plugins: (lookup) => lookup,
  answer: () => ({}),
};

export function callSinks(task: Task): CallSinks {
  const { calls: asked } = task;
  if (asked === undefined) return nothingAsked;
  if (asked.for === 'scores') return scoring(task);
  if (asked.for === 'life') return witnessing(task, asked.target);
  return asked.for === 'sample' ? sampling(task) : comparing(task, asked.samples);
}

function scoring(task: Task): CallSinks {
  const tallies = new Map<string, ScoreTally>();
  return {
    ...nothingAsked,
    plugins: (lookup, cells) => scoredLookup(lookup, cells, tallies),
    answer: () => ({
      scores: [...tallies.values()].map(({ arm, ...tally }) => ({ ...tally, arm: task.arms[arm].id })),
    }),
  };
}

function sampling(task: Task): CallSinks {
  const { callers } = traceNames(task);
  const samplers = task.arms.map(() => new VerdictSampler(callers));
  return {
    ...nothingAsked,
    sinkOf: (ordinal) => samplers[ordinal],
    answer: () => ({ verdicts: task.arms.map(({ id }, i) => samplers[i].sample(id)) }),
  };
}

function comparing(task: Task, samples: readonly VerdictSample[]): CallSinks {
  const names = traceNames(task);
  const comparers = task.arms.map(({ id }) => {
    const sample = samples.find(({ arm }) => arm === id);
    return sample === undefined ? null : new VerdictComparer(names, sample);
  });
  return {
    ...nothingAsked,
    sinkOf: (ordinal) => comparers[ordinal],
    answer: () => ({ changed: mostTelling(comparers.flatMap((one) => one?.changed() ?? [])) }),
  };
}

function witnessing(task: Task, target: CallTarget): CallSinks {
  const witnesses: CallWitness[] = [];
  const sites: (readonly Site[])[] = [];
  const judged: Judgement[] = [];
  const { callers } = traceNames(task);
  return {
    ...nothingAsked,
    plugins: (lookup, cells) => witnessedLookup(lookup, { cells, target, judged }),
    observerOf: (ordinal, arm) => {
      sites[ordinal] = arm.sites;
      return (witnesses[ordinal] = new CallWitness(arm, target, callers));
    },
    answer: () => ({
      lives: task.arms.map(({ id }, ordinal) => ({
        arm: id,
        life: witnesses[ordinal].life,
        nearby: witnesses[ordinal].nearby,
        sites: judged.filter(({ arm }) => arm === ordinal).map((one) => siteVerdict(one, sites[ordinal])),
      })),
    }),
  };
}

function siteVerdict({ site, scoreMillionths, evidence }: Judgement, sites: readonly Site[]): SiteVerdict {
  const {
    place,
    id,
    use,
    alarmMillionths,
    action: code,
    isShadow,
    latency,
  } = sites.find(({ ordinal }) => ordinal === site) as Site;
  const { afterSeconds } = latency;
  const wait = afterSeconds === 0 ? '' : `, from ${afterSeconds} s after the first alarm about its number on`;
  const action = isShadow ? 'shadow' : `${verdicts[code]}${wait}`;
  return { place, id, use, scoreMillionths, alarmMillionths, action, evidence };
}

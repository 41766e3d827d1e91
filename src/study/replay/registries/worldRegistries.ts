/** Registries of the world that a trace was recorded in: built anew from scenario, seed and replication, they answer as they did then. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Registries } from '../../../model/contracts/detector.ts';
import type { Need } from '../../../model/contracts/plugin.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import { buildFrame } from '../../../model/simulation/building/frame.ts';
import type { Frame } from '../../../model/simulation/building/frame.ts';
import type { PluginLookup } from '../../../model/contracts/pluginLookup.ts';
import { registeredOperators } from '../../../model/simulation/building/registeredOperators.ts';
import { registriesOf } from '../../../model/simulation/building/siteRegistries.ts';
import type { World } from '../../../model/world/world.ts';
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { nearestHint, oneOf } from '../../reading/problem.ts';
import type { NumberOrder } from '../rows/numberOrder.ts';
import type { ReadRows } from '../rows/readRows.ts';
import type { WorldSource } from './registrySources.ts';
import type { ReplayClock } from './replayClock.ts';

export interface WorldAnswers {
  readonly answers: readonly Need[];
  registriesOf(recording: number, needs: readonly Need[]): Registries;
}

export function worldAnswers(
  source: WorldSource,
  rows: Pick<ReadRows, 'numbers' | 'recordings' | 'texts'>,
  { plugins, clock }: { plugins: PluginLookup; clock: ReplayClock },
): WorldAnswers | { readonly failures: readonly Failure[] } {
  const failures = recordingFailures(source, rows);
  if (failures.length > 0) return { failures };
  const world = worldOf(source, rows.recordings[0].arm);
  let last: { recording: number; frame: Frame } | null = null;
  const frameOf = (recording: number): Frame => {
    const replication = rows.recordings[recording].replication ?? 0;
    if (last?.recording !== recording)
      last = { recording, frame: buildFrame(world, plugins, { seed: source.seed, replication }) };
    return last.frame;
  };
  const strange = strangeness(source, frameOf(0), rows.texts);
  if (strange !== null) return { failures: [strange] };
  return {
    answers: needsAnswered(world),
    registriesOf: (recording, needs) =>
      translated(frameOf(recording), { needs, numbers: rows.numbers, clock }),
  };
}

function needsAnswered({ registries }: World): readonly Need[] {
  const always: readonly Need[] = ['registry:allocation', 'registry:purpose', 'registry:do-not-call'];
  return [
    ...always,
    ...(registries.consent === null ? [] : (['registry:consent'] as const)),
    ...(registries.doNotOriginate === null ? [] : (['registry:do-not-originate'] as const)),
  ];
}

const failure = ({ file }: WorldSource, found: string, expected: string): Failure => ({
  ...wholeFile(file),
  path: '',
  found,
  expected,
  hint: '',
});

/** A trace of another program has no arms and no replications: it cannot have been recorded in this world. */
function recordingFailures(
  source: WorldSource,
  { recordings }: Pick<ReadRows, 'recordings'>,
): readonly Failure[] {
  const known = source.arms.map(({ id }) => id);
  return recordings.flatMap(({ arm, replication }) => {
    if (replication === null)
      return [
        failure(
          source,
          'calls of no replication',
          'a trace of this scenario; for other records name lists with --registry',
        ),
      ];
    if (arm === null || known.includes(arm)) return [];
    return [{ ...failure(source, `calls of arm ${arm}`, oneOf(known)), hint: nearestHint(arm, known) }];
  });
}

function worldOf({ arms }: WorldSource, arm: string | null): World {
  return (arms.find(({ id }) => id === arm) ?? arms[0]).world;
}

/** Of fewer numbers it cannot be told whether they are those of the people of a world. */
const tellingNumbers = 100;
/** Share of a trace's numbers that subscribers have at least, unless the seed is another one. */
const leastShare = 0.01;

/** Why the trace is not of this world, as far as its numbers and callers tell; null when nothing speaks against it. */
function strangeness(
  source: WorldSource,
  { plan, dealing, world }: Frame,
  { numbers, names }: ReadRows['texts'],
): Failure | null {
  const { texts } = numbers;
  const stranger = texts.find((text) => plan.parse(text) < 0);
  if (stranger !== undefined)
    return failure(source, `the number ${stranger}, which is none of its plan`, 'a trace of this scenario');
  const declared = world.callers.map(({ id }) => id);
  const caller = names.callers.texts.find((id) => !declared.includes(id));
  if (caller !== undefined)
    return failure(source, `calls of ${caller}, whom it does not declare`, 'a trace of this scenario');
  const owned = texts.filter((text) => dealing.subscriberOf(plan.parse(text)) >= 0).length;
  if (texts.length < tellingNumbers || owned >= leastShare * texts.length) return null;
  const found = `${owned} of the trace’s ${texts.length} numbers with people of this world at seed ${source.seed}`;
  return failure(source, found, 'the seed that the trace was recorded with, by --seed');
}

/** Registries of a world, asked in the indices of a trace. */
function translated(
  frame: Frame,
  { needs, numbers, clock }: { needs: readonly Need[]; numbers: NumberOrder; clock: ReplayClock },
): Registries {
  const startSecond = frame.world.clock.preHistoryDays * secondsADay;
  const kernelClock = {
    get nowSeconds() {
      return startSecond + clock.nowMs / 1000;
    },
  };
  const world = registriesOf(frame, needs, { operators: registeredOperators(frame), clock: kernelClock });
  const known = new Map<number, number>();
  const inPlan = (number: number): number => {
    let found = known.get(number);
    if (found === undefined) known.set(number, (found = frame.plan.parse(numbers.textOf(number))));
    return found;
  };
  const asked =
    (answer: (number: number) => number) =>
    (number: number): number => {
      const found = inPlan(number);
      return found < 0 ? unknownCode : answer(found);
    };
  return {
    isAllocated: asked((number) => world.isAllocated(number)),
    isOutboundPermitted: asked((number) => world.isOutboundPermitted(number)),
    isDomestic: asked((number) => world.isDomestic(number)),
    hasConsent: (caller, callee) => world.hasConsent(inPlan(caller), inPlan(callee)),
    isOnDoNotCallList: asked((number) => world.isOnDoNotCallList(number)),
    isOnDoNotOriginateList: asked((number) => world.isOnDoNotOriginateList(number)),
  };
}

/** Laws of a pacing whose lines and agents work together: days, hours, trunk and amounts of its calls. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { fakeOperatorSite } from '../fakes/fakeOperatorSite.ts';
import { demand } from '../law.ts';
import type { Law } from '../law.ts';
import type { BenchCall } from './benchCall.ts';
import { playPacing, setUpSeconds } from './pacingBench.ts';
import type { BenchSketch } from './pacingBench.ts';
import { hoursOf, isInHours } from './pacingHours.ts';

const benchDays = 2;
const trunkLimit = 2;
/** Far below what answers on the bench. */
const writtenUpShare = 0.05;

/** Two days of all lines and agents, on a bench where a quarter of the callees answer. */
const benched = (plugin: PacingPlugin, sketch: Partial<BenchSketch> = {}): readonly BenchCall[] =>
  playPacing({ plugin, untilSecond: benchDays * secondsADay, ...sketch });

/** Laws that show only when many lines work together. */
export const pacingBenchLaws = (plugin: PacingPlugin): readonly Law[] => [
  dialsOnWorkingDays(plugin),
  theSameCallsAgain(plugin),
  keepsItsTrunk(plugin),
  keepsItsAmount(plugin),
];

const dialsOnWorkingDays = (plugin: PacingPlugin): Law => ({
  name: 'dials on every working day, with all lines, and within its hours',
  check: () => {
    const calls = benched(plugin);
    const days = new Set(calls.map(({ second }) => Math.floor(second / secondsADay)));
    demand(days.size === benchDays, `dials on ${days.size} of ${benchDays} working days`);
    const outside = calls.filter(({ second }) => !isInHours(second, hoursOf(plugin)));
    demand(outside.length === 0, `dials at ${outside[0]?.second} s`);
  },
});

const theSameCallsAgain = (plugin: PacingPlugin): Law => ({
  name: 'makes the same calls at the same seconds again',
  check: () => {
    const first = JSON.stringify(benched(plugin));
    demand(first === JSON.stringify(benched(plugin)), 'the second time differs');
  },
});

const keepsItsTrunk = (plugin: PacingPlugin): Law => ({
  name: 'begins no more calls in a second than its trunk takes',
  check: () => {
    if (plugin.parameters.attemptsPerSecond === undefined) return;
    const values = { attemptsPerSecond: trunkLimit };
    const most = mostInOneSecond(benched(plugin, { values, answerShare: 0 }));
    demand(most <= trunkLimit, `${most} calls begin in one second`);
  },
});

/** Attempts in the fullest second of the clock. */
function mostInOneSecond(calls: readonly BenchCall[]): number {
  const attempts = new Map<number, number>();
  for (const { second } of calls)
    attempts.set(Math.floor(second), (attempts.get(Math.floor(second)) ?? 0) + 1);
  return [...attempts.values()].reduce((most, count) => Math.max(most, count), 0);
}

const keepsItsAmount = (plugin: PacingPlugin): Law => ({
  name: 'makes no more calls on a day than it says that it may',
  check: () => [0, 4].forEach((firstWeekday) => demandAmounts(plugin, firstWeekday)),
});

function demandAmounts(plugin: PacingPlugin, firstWeekday: number): void {
  const site = fakeOperatorSite({ firstWeekday });
  const pacing = answeringAtOnce(plugin.create(site, defaultValues(plugin.parameters)));
  if (pacing.attemptsAtMostOn === undefined) return;
  const calls = benched(plugin, { firstWeekday });
  for (let day = 0; day < benchDays; day++) {
    const made = calls.filter(({ second }) => Math.floor(second / secondsADay) === day).length;
    const most = pacing.attemptsAtMostOn(firstWeekday + day, setUpSeconds, writtenUpShare);
    demand(made <= most, `${made} calls on a day of at most ${most}`);
  }
}

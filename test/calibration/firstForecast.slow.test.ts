/** The guide's table of drop rates after right and wrong first forecasts comes out again: the pacing is played without a network, so to the digit. */
import { expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { studentInterval } from '../../src/engine/statistics/student.ts';
import { predictive } from '../../src/plugins/dialers/pacing/predictive.ts';
import { playPacing } from '../../src/study/laws/operators/pacingBench.ts';
import { dropRateOf } from '../unit/plugins/dialers/pacing/agentDays.ts';
import { expectRows, tableIn } from './guideTables.ts';
import type { Row } from './guideTables.ts';

const days = 12;
const share = (percent: string): number => Number(percent.replace(' %', '')) / 100;

type Calls = ReturnType<typeof playPacing>;

function playRow(row: Row): readonly Calls[] {
  const agents = Number(row.agents);
  const first = { firstAnswerShare: share(row['expected at first']) };
  const values = { pause: [43_200, 43_200], lines: 12 * agents, agents, dropRateTarget: 0.03, ...first };
  const answerShare = share(row.answered);
  return Array.from({ length: days }, (_, day) =>
    playPacing({ plugin: predictive, values, untilSecond: secondsADay, seed: day + 1, answerShare }),
  );
}

/** Per cent dropped between two hours of the day, ± at 99 %. */
function dropRate(
  played: readonly Calls[],
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const within = played.map((calls) =>
    calls.filter(({ second }) => second >= from * secondsAnHour && second < to * secondsAnHour),
  );
  const { low, high } = studentInterval(within.map(dropRateOf), 0.99);
  if (low === null || high === null) throw new Error('twelve days have an interval');
  return [50 * (low + high), 50 * (high - low)];
}

it('finds what the guide states', () => {
  const page = 'guides/what-dialers-earn.md';
  const header = ['agents', 'answered', 'expected at first'];
  const rows = tableIn(page, header);
  expect(rows).toHaveLength(5);
  const measured = rows.map((row) => {
    const played = playRow(row);
    const name = `${row.agents} agents, ${row.answered}, ${row['expected at first']}`;
    const [firstHour, half] = dropRate(played, [9, 10]);
    expect(firstHour + half, name).toBeLessThan(6);
    const [later, laterHalf] = dropRate(played, [11, 18]);
    expect(Math.abs(later - 3), name).toBeLessThanOrEqual(laterHalf);
    const first = { 'first hour': `${firstHour.toFixed(1)} ± ${half.toFixed(1)} %` };
    return { ...row, ...first, later: `${later.toFixed(2)} ± ${laterHalf.toFixed(2)} %` };
  });
  expectRows(page, header, measured);
}, 300_000);

import { expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { playArms } from '../../../builders/playArms.ts';
import { textOf, whole } from '../../../builders/pairedCalls.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

/** Which days of a class are busy hangs on how many are measured (decision 156). */
const noBusyDays = { busyDayShare: 0 };

/** Whoever calls late in the evening too. */
const callers = {
  people: { use: 'person' },
  alerts: { use: 'public-alert', attemptsPerDay: 400, ...noBusyDays },
  robots: robots(),
};

const callsBegunIn = (replication: number, days: number): readonly PlayedCall[] =>
  playArms({
    arms: [{ world: smallWorld({ subscribers: 200, days, callers }) }],
    replication,
  })[0].calls.filter(({ inputs: { startSecond } }) => startSecond < secondsADay);

const inLastHour = ({ inputs: { startSecond } }: PlayedCall): boolean =>
  startSecond >= secondsADay - secondsAnHour;

it('the calls of a day, its last hour among them, are what they are whether or not another day follows', () => {
  let late = 0;
  for (let replication = 0; replication < 4; replication++) {
    const alone = callsBegunIn(replication, 1);
    expect(textOf(alone, whole)).toBe(textOf(callsBegunIn(replication, 2), whole));
    late += alone.filter(inLastHour).length;
  }
  expect(late).toBeGreaterThan(20);
});

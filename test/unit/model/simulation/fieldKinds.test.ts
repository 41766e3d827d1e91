import { expect, it } from 'vitest';
import { EventCalendar } from '../../../../src/engine/kernel/eventCalendar.ts';
import { Rung } from '../../../../src/engine/kernel/rung.ts';
import { TrunkGroup } from '../../../../src/model/network/trunkGroup.ts';
import { newCallInHand } from '../../../../src/model/simulation/call/callInHand.ts';
import { haveOneShape } from '../../../builders/oneShape.ts';

/** Each makes two alike, of which the second has been through what brings fractions into its fields. */
const used: Readonly<Record<string, () => readonly [object, object]>> = {
  'call in hand': () => {
    const [blank, call] = [newCallInHand(), newCallInHand()];
    for (const field of ['startSecond', 'endSecond', 'patienceSeconds', 'talkMedianSeconds'] as const)
      call[field] = 0.25;
    for (const field of ['talkLogDeviation', 'answerFactor', 'setupSeconds', 'ringSeconds'] as const)
      call[field] = 0.25;
    for (const field of ['conversationSeconds', 'holdingSeconds', 'anger', 'loss'] as const)
      call[field] = 0.25;
    call.agentWaitSeconds = 0.25;
    call.silenceSeconds = 0.25;
    return [blank, call];
  },
  calendar: () => {
    const [blank, calendar] = [new EventCalendar(), new EventCalendar()];
    calendar.schedule(0.25, 1, 2);
    calendar.next();
    return [blank, calendar];
  },
  rung: () => {
    const [blank, rung] = [new Rung(), new Rung()];
    rung.begin({ start: 0.25, density: 1.25, last: 3, instant: NaN, isCoarse: false });
    return [blank, rung];
  },
  'trunk group': () => {
    const [blank, trunks] = [new TrunkGroup(5), new TrunkGroup(5)];
    trunks.seize(0.25, 1.25);
    return [blank, trunks];
  },
};

it.each(Object.keys(used))(
  'the fields of a %s are of the kind that they will be from the first moment',
  (of) => {
    const [blank, after] = used[of]!();
    expect(haveOneShape(blank, after)).toBe(true);
  },
);

it('a calendar begins at second 0', () => {
  expect(new EventCalendar().nowSeconds).toBe(0);
});

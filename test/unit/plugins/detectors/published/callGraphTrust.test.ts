import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../../src/engine/random/stream.ts';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { callGraphTrust } from '../../../../../src/plugins/detectors/published/callGraphTrust.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;
const people = 60;
const robots = [901, 902];

/**
 * A village in which people talk to their acquaintances while robots call everybody; `collusion`: the share of the robots’ calls that
 * they make to each other and draw out. Gives the shares of the last day’s calls that were alarmed.
 */
function village(collusion: number): { people: number; robots: number } {
  const { wholeCall } = detectorUnderTest(callGraphTrust, {});
  const stream = new KeyedStream().seek(9, 1, 0, 0);
  const alarmed = { people: 0, robots: 0 };
  const days = 10;
  const note = (kind: keyof typeof alarmed, day: number, score: number): void => {
    if (day === days - 1 && score >= alarm) alarmed[kind] += 1;
  };
  for (let day = 0; day < days; day++)
    for (let i = 0; i < people * 5; i++) {
      const second = day * secondsADay + i * 100;
      const caller = 1 + stream.nextBelow(people);
      const callee = 1 + ((caller + stream.nextBelow(6)) % people);
      const talkSeconds = stream.nextUnit() < 0.7 ? 60 : 0;
      note('people', day, wholeCall(caller, second, { callee, talkSeconds }));
      const [from, to] = stream.nextUnit() < 0.5 ? robots : robots.toReversed();
      const isCollusion = stream.nextUnit() < collusion;
      const heard = stream.nextUnit() < 0.25 ? 11 : 0;
      const target = isCollusion ? to : 1 + stream.nextBelow(people);
      const course = { callee: target, talkSeconds: isCollusion ? 600 : heard };
      note('robots', day, wholeCall(from, second + 1, course));
    }
  return { people: alarmed.people / (people * 5), robots: alarmed.robots / (people * 5) };
}

/** What both papers report: spammers are one-directional and short, and do not help themselves by calling each other. */
describe('call-graph-trust', () => {
  it('alarms at robots and not at people who are talked to', () => {
    expect(village(0)).toEqual({ people: 0, robots: 1 });
  });

  it('does not forget a number sooner for a call that began before midnight and ends after it', () => {
    const { wholeCall, figure, call } = detectorUnderTest(callGraphTrust, { forgetDays: 1 });
    for (const second of [86_440, 86_450, 86_380]) wholeCall(7, second, { talkSeconds: 0 });
    call(7, 86_460);
    expect(figure('callsSeen')).toBe(3);
  });

  it('is not misled by robots that draw out a third of their calls among themselves', () => {
    const { people: wrong, robots: right } = village(0.33);
    expect(wrong).toBe(0);
    expect(right).toBe(1);
  });
});

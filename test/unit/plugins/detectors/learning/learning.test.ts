import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../../src/engine/random/stream.ts';
import { ReportCode } from '../../../../../src/model/contracts/detector.ts';
import type { DetectorPlugin } from '../../../../../src/model/contracts/detector.ts';
import { onlineLogistic } from '../../../../../src/plugins/detectors/learning/onlineLogistic.ts';
import { bayesFilter } from '../../../../../src/plugins/detectors/published/bayesFilter.ts';
import { votingClusters } from '../../../../../src/plugins/detectors/published/votingClusters.ts';
import { detectorUnderTest } from '../detectorBench.ts';
import type { DetectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;
const day = 86_400;

interface Town {
  readonly subject: DetectorUnderTest;
  /** Plays a day in which robots with these numbers call 200 times each; gives the shares of alarmed calls. */
  readonly play: (
    day: number,
    robots: readonly number[],
    marks: number,
  ) => { people: number; robots: number };
}

/** People of ordinary habits, and robots that are answered seldom and shortly; some who were robbed of their time mark the number. */
function town(plugin: DetectorPlugin): Town {
  const subject = detectorUnderTest(plugin, {});
  const stream = new KeyedStream().seek(5, 1, 0, 0);
  const dayOfRobot = (robot: number, second: number, marks: number): number => {
    const talkSeconds = stream.nextUnit() < 0.24 ? 2 + stream.nextBelow(18) : 0;
    const callee = 1000 + stream.nextBelow(100_000);
    const score = subject.wholeCall(robot, second, { callee, talkSeconds });
    if (talkSeconds > 0 && stream.nextUnit() < marks) subject.report(robot, ReportCode.mark, second + 30);
    return score;
  };
  return {
    subject,
    play: (ofDay, robots, marks) => {
      const alarmed = { people: 0, robots: 0 };
      const slots = 200;
      for (let i = 0; i < slots; i++) {
        const second = ofDay * day + 30_000 + i * 200;
        for (const robot of robots) if (dayOfRobot(robot, second, marks) >= alarm) alarmed.robots += 1;
        for (let k = 0; k < 4; k++) {
          const caller = 1 + stream.nextBelow(200);
          const callee = 1 + stream.nextBelow(200);
          const talkSeconds = stream.nextUnit() < 0.7 ? 20 + stream.nextBelow(200) : 0;
          if (subject.wholeCall(caller, second, { callee, talkSeconds }) >= alarm) alarmed.people += 1;
        }
      }
      return { people: alarmed.people / (4 * slots), robots: alarmed.robots / (robots.length * slots) };
    },
  };
}

for (const plugin of [bayesFilter, votingClusters, onlineLogistic])
  describe(plugin.id, () => {
    it('knows robots by their like that nobody has marked, and leaves people alone', () => {
      const { play } = town(plugin);
      for (let of = 0; of < 4; of++) play(of, [901, 902, 903], 0.2);
      const withNewNumbers = play(4, [911, 912, 913], 0);
      expect(withNewNumbers.robots).toBeGreaterThan(0.8);
      expect(withNewNumbers.people).toBeLessThan(0.02);
    });

    it('suspects nobody before anything was marked', () => {
      const { play } = town(plugin);
      const unmarked = [0, 1, 2].map((of) => play(of, [901, 902], 0));
      expect(unmarked.every(({ people, robots }) => people === 0 && robots === 0)).toBe(true);
    });
  });

describe('bayes-filter', () => {
  it('explains itself with what it has learned from', () => {
    const { play, subject } = town(bayesFilter);
    play(0, [901, 902], 0.3);
    subject.call(901, day);
    expect(subject.figure('unwantedExamples')).toBeGreaterThan(10);
    expect(subject.figure('wantedExamples')).toBeGreaterThan(100);
  });
});

describe('online-logistic', () => {
  it('learns that calls which are answered speak for a number', () => {
    const { play, subject } = town(onlineLogistic);
    for (let of = 0; of < 3; of++) play(of, [901, 902, 903], 0.2);
    subject.call(901, 3 * day);
    expect(subject.figure('weight.meanTalkSeconds')).toBeLessThan(0);
    expect(subject.figure('weight.callsAnHour')).toBeGreaterThan(0);
  });
});

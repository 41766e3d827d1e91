/** A town in which a few robots call all day and some callees mark them, played to one detector day by day. */
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { ReportCode } from '../../../../src/model/contracts/detector.ts';
import type { DetectorPlugin } from '../../../../src/model/contracts/detector.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { detectorUnderTest } from './detectorBench.ts';
import type { DetectorUnderTest } from './detectorBench.ts';

const alarm = 500_000;

export interface Town {
  readonly subject: DetectorUnderTest;
  /** Plays a day in which robots with these numbers call 200 times each; gives the shares of alarmed calls. */
  readonly play: (
    day: number,
    robots: readonly number[],
    marks: number,
  ) => { people: number; robots: number };
}

/** People of ordinary habits, and robots that are answered seldom and shortly; some who were robbed of their time mark the number. */
export function townOfRobots(plugin: DetectorPlugin, values: ParameterValues = {}): Town {
  const subject = detectorUnderTest(plugin, values);
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
        const second = ofDay * secondsADay + 30_000 + i * 200;
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

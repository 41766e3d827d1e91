/** Calls for measuring a detector: every number calls once before any calls again, three times a day each. */
import type { Detector, DetectorPlugin } from '../../model/contracts/detector.ts';
import { defaultValues } from '../laws/defaultValues.ts';
import { fakeDetectorSite } from '../laws/fakeDetectorSite.ts';

const callsADay = 3;
const millisecondsADay = 86_400_000;
const calleeSpread = 0x85ebca6b | 0;
const callees = 1_000_000;
const callsAReport = 200;

/** Members for compositions to be made of. */
const members = ['first', 'second', 'third'];

/** What is measured: `play(calls)` has so many more calls judged and, where the detector asks for it, released and reported. */
export interface MeasuredDetector {
  readonly detector: Detector;
  readonly play: (calls: number) => void;
}

export function measuredDetector(plugin: DetectorPlugin, numbers: number): MeasuredDetector {
  const earlier = {
    indexOf: (id: string) => members.indexOf(id),
    scores: Int32Array.of(100_000, 300_000, 600_000),
    alarmMillionths: Int32Array.of(500_000, 500_000, 500_000),
  };
  const site = fakeDetectorSite({ rows: 1, expectedNumbers: numbers, earlier });
  const composed = Object.hasOwn(plugin.parameters, 'members') ? { members } : {};
  const detector = plugin.create(site, defaultValues(plugin.parameters, composed));
  const { attempt, release } = site;
  const hearsReleases = plugin.needs.includes('release');
  const hearsReports = plugin.needs.includes('reports');
  const gapMs = millisecondsADay / (numbers * callsADay);
  /** Near the golden ratio and without a common divisor with a power of ten: every number comes once in a round. */
  const step = Math.floor((numbers * 0.618_034) / 10) * 10 + 1;
  attempt.route[0] = 0;
  let ordinal = 0;
  let number = 0;
  let timeMs = 0;

  function play(calls: number): void {
    const end = ordinal + calls;
    for (; ordinal < end; ordinal++) {
      number += step;
      if (number >= numbers) number -= numbers;
      timeMs += gapMs;
      attempt.timeMs[0] = timeMs;
      attempt.callingNumber[0] = number + 1;
      attempt.calledNumber[0] = 1 + ((Math.imul(ordinal, calleeSpread) >>> 1) % callees);
      attempt.attestation[0] = ordinal & 3;
      detector.judge(0);
      if (hearsReleases) releaseCall();
      if (hearsReports && ordinal % callsAReport === 0) detector.afterReport(number + 1, 0, timeMs / 1000);
    }
  }

  /** One call in four is answered, for 11 or 65 seconds. */
  function releaseCall(): void {
    const isAnswered = (ordinal & 3) === 0;
    release.isAnswered[0] = isAnswered ? 1 : 0;
    release.ringMs[0] = 8000;
    release.conversationMs[0] = isAnswered ? ((ordinal & 4) === 0 ? 11_000 : 65_000) : 0;
    release.releaseCause[0] = isAnswered ? 200 : 480;
    release.releasedBy[0] = isAnswered ? 2 : 0;
    detector.afterRelease(0);
  }

  return { detector, play };
}

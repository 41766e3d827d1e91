/** A detector with a site of its own, to which a test sends calls and reports by clock time. */
import type {
  Detector,
  DetectorPlugin,
  DetectorSite,
  Registries,
  ReportCode,
} from '../../../../src/model/contracts/detector.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { fakeDetectorSite } from '../../../../src/study/laws/fakes/fakeDetectorSite.ts';

/** What else may be observed of a call. */
export interface Seen {
  readonly callee?: number;
  readonly route?: number;
  readonly attestation?: number;
}

/** How a call went: conversation of 0 seconds means that nobody answered, unless said otherwise. */
export interface Course extends Seen {
  readonly talkSeconds?: number;
  readonly isAnswered?: boolean;
  /** Absent: the callee ends an answered call, the network any other. */
  readonly releasedBy?: number;
  readonly cause?: number;
}

export interface DetectorUnderTest {
  readonly detector: Detector;
  readonly site: DetectorSite;
  /** Score of a call that arrives. */
  readonly call: (number: number, second: number, seen?: Seen) => number;
  /** Score of a call, and then its end. */
  readonly wholeCall: (number: number, second: number, course: Course) => number;
  readonly report: (number: number, kind: ReportCode, second: number) => void;
  /** Evidence about the last call. */
  readonly figure: (name: string) => number | undefined;
}

export function detectorUnderTest(
  plugin: DetectorPlugin,
  values: ParameterValues,
  registries: Partial<Registries> = {},
): DetectorUnderTest {
  const site = fakeDetectorSite({ rows: 1, registries });
  const detector = plugin.create(site, defaultValues(plugin.parameters, values));
  const { attempt, release, callOfSlot } = site;
  const call = (number: number, second: number, seen: Seen = {}): number => {
    callOfSlot[0] += 1;
    attempt.callingNumber[0] = number;
    attempt.timeMs[0] = second * 1000;
    attempt.calledNumber[0] = seen.callee ?? 1000;
    attempt.route[0] = seen.route ?? 0;
    attempt.attestation[0] = seen.attestation ?? -1;
    return detector.judge(0);
  };
  return {
    detector,
    site,
    call,
    wholeCall: (number, second, course) => {
      const score = call(number, second, course);
      const talkSeconds = course.talkSeconds ?? 0;
      const isAnswered = course.isAnswered ?? talkSeconds > 0;
      release.ringMs[0] = 5000;
      release.conversationMs[0] = talkSeconds * 1000;
      release.isAnswered[0] = isAnswered ? 1 : 0;
      release.releaseCause[0] = course.cause ?? (isAnswered ? 200 : 480);
      release.releasedBy[0] = course.releasedBy ?? (isAnswered ? 2 : 0);
      detector.afterRelease(0);
      return score;
    },
    report: (number, kind, second) => detector.afterReport(number, kind, second),
    figure: (name) => detector.evidence(0).find((figure) => figure.name === name)?.value,
  };
}

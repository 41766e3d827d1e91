/** A detector with a site of its own, to which a test sends calls and reports by clock time. */
import type { Detector, DetectorPlugin, ReportCode } from '../../../../src/model/contracts/detector.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { defaultValues } from '../../../../src/study/laws/defaultValues.ts';
import { fakeDetectorSite } from '../../../../src/study/laws/fakeDetectorSite.ts';

export interface DetectorUnderTest {
  readonly detector: Detector;
  /** Score of a call that arrives. */
  readonly call: (number: number, second: number) => number;
  readonly report: (number: number, kind: ReportCode, second: number) => void;
  /** Evidence about the last call. */
  readonly figure: (name: string) => number | undefined;
}

export function detectorUnderTest(plugin: DetectorPlugin, values: ParameterValues): DetectorUnderTest {
  const site = fakeDetectorSite({ rows: 1 });
  const detector = plugin.create(site, defaultValues(plugin.parameters, values));
  return {
    detector,
    call: (number, second) => {
      site.attempt.callingNumber[0] = number;
      site.attempt.timeMs[0] = second * 1000;
      return detector.judge(0);
    },
    report: (number, kind, second) => detector.afterReport(number, kind, second),
    figure: (name) => detector.evidence(0).find((figure) => figure.name === name)?.value,
  };
}

/** Memory of detectors as the benches tell it. */
import { expect, it } from 'vitest';
import { outInRatio } from '../../../../src/plugins/detectors/volume/outInRatio.ts';
import { DetectorTraffic } from '../../../../src/study/bench/detectorTraffic.ts';
import { bytesANumber } from '../../../../src/study/bench/suites/detectors.ts';

const numbers = 10_000;

it('is the same however many calls were made in the time that was measured', () => {
  const bytes = [0, 600_000].map((timed) => {
    const traffic = new DetectorTraffic(outInRatio, numbers);
    traffic.play(numbers + 200_000);
    traffic.play(timed);
    return bytesANumber(traffic, numbers);
  });
  expect(bytes[0]).toBeGreaterThan(1000);
  expect(bytes[1]).toBe(bytes[0]);
});

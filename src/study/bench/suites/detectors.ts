/** Decisions a second and bytes a tracked number of every detector at its defaults. A decision is the verdict and, where the detector asks for them, the release and one report in 200 calls. */
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { detectorCatalogue } from '../../../plugins/detectors/catalogue.ts';
import { benchCase } from '../benchCase.ts';
import type { BenchCase, BenchProgram, Sample } from '../benchCase.ts';
import { callees, DetectorTraffic } from '../detectorTraffic.ts';
import { rateOf } from '../timing.ts';

const callsABatch = 100_000;
/** Numbers that call. */
const sizes = [
  { numbers: 10_000, isExtra: true, megabytes: 300 },
  { numbers: 1_000_000, isExtra: false, megabytes: 700 },
  { numbers: 10_000_000, isExtra: true, megabytes: 4000 },
];

interface Judging {
  readonly plugin: DetectorPlugin;
  readonly numbers: number;
}

async function sample({ measuring }: BenchProgram, { plugin, numbers }: Judging): Promise<Sample> {
  const traffic = new DetectorTraffic(plugin, numbers);
  traffic.play(numbers + 200_000);
  const { value } = await rateOf({ work: callsABatch, turn: () => traffic.play(callsABatch) }, measuring);
  return { value, also: [{ name: 'bytes a number', unit: '', value: bytesANumber(traffic, numbers) }] };
}

/** Of a detector that keeps the called numbers too they hang on how many calls it has seen: as many at every size, however many of them were timed. */
export function bytesANumber(traffic: DetectorTraffic, numbers: number): number {
  traffic.play(Math.max(0, callees - numbers));
  return traffic.detector.stateBytes() / numbers;
}

export const detectorCases: readonly BenchCase[] = detectorCatalogue.flatMap((plugin) =>
  sizes.map(({ numbers, isExtra, megabytes }) =>
    benchCase({
      name: `detectors/${plugin.id}/${numbers}`,
      unit: 'decisions/s',
      better: 'more',
      measure: 2,
      rounds: 3,
      megabytes,
      isExtra,
      sample: (program) => sample(program, { plugin, numbers }),
    }),
  ),
);

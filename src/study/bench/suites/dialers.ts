/**
 * What the parts of operators cost the engine: processor time of one more attempt of a robot with one part exchanged, as a multiple of the plain
 * robot's. Both are played in turn in one process, so that whatever else the machine does meets both.
 */
import { builtInCatalogue } from '../../experiment/plugins.ts';
import { benchCase } from '../benchCase.ts';
import type { BenchCase, Sample } from '../benchCase.ts';
import { medianOf } from '../benchResults.ts';
import { loneRobot } from '../loneRobot.ts';
import type { RobotParts } from '../loneRobot.ts';

/** Caps and pauses that change nothing, so that the volume stays the same. */
const unhurried = (parameters: object): RobotParts =>
  'capCalls' in parameters ? { capCalls: 1_000_000, leastGapSeconds: 0, mostGapSeconds: 0 } : {};

/** Pacings keep their own number of lines or agents, so their volume differs. */
const variants: readonly (readonly [string, RobotParts])[] = [
  ...builtInCatalogue.pacing.map(({ id }) => [`pacing/${id}`, { pacing: { use: id } }] as const),
  ...builtInCatalogue.list.map(
    ({ id, parameters }) =>
      [`list/${id}`, { list: { use: id, ...('repeated' in parameters ? { repeated: true } : {}) } }] as const,
  ),
  ...builtInCatalogue['calling-number'].map(
    ({ id }) => [`calling-number/${id}`, { callingNumber: { use: id } }] as const,
  ),
  ...builtInCatalogue.script.map(({ id }) => [`script/${id}`, { script: { use: id } }] as const),
  ...builtInCatalogue.evasion.map(
    ({ id, parameters }) => [`evasion/${id}`, { evasion: [{ use: id, ...unhurried(parameters) }] }] as const,
  ),
];

const pairsASample = 3;

function sample(parts: RobotParts): Sample {
  const [plain, other] = [loneRobot({}), loneRobot(parts)];
  // The first pair is for the compiler.
  const [, ...pairs] = Array.from({ length: 1 + pairsASample }, () => [plain(), other()]);
  const value = medianOf(pairs.map(([usual, changed]) => changed / usual));
  const usual = medianOf(pairs.map(([one]) => one));
  return { value, also: [{ name: 'plain robot', unit: 'µs', value: usual }] };
}

export const dialerCases: readonly BenchCase[] = variants.map(([name, parts]) =>
  benchCase({
    name: `dialers/${name}`,
    unit: '× plain robot',
    better: 'less',
    rounds: 3,
    isLong: true,
    sample: () => sample(parts),
  }),
);

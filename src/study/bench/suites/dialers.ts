/**
 * What the parts of operators cost the engine: processor time of one more attempt of a robot with one part exchanged, as a multiple of the plain
 * robot's, at the same number of attempts a day. Both are played in turn in one process, so that whatever else the machine does meets both.
 */
import { builtInCatalogue } from '../../parts/plugins.ts';
import { benchCase } from '../benchCase.ts';
import type { BenchCase, Sample } from '../benchCase.ts';
import { medianOf } from '../benchResults.ts';
import { attemptsPerDay, lentToRobot, loneRobot, robotLines, workingHours } from '../loneRobot.ts';
import type { RobotParts } from '../loneRobot.ts';

/** Caps and pauses that change nothing, so that the volume stays the same. */
const unhurried = (parameters: object): RobotParts =>
  'capCalls' in parameters ? { capCalls: 1_000_000, leastGapSeconds: 0, mostGapSeconds: 0 } : {};

/** Calls that one agent of a pacing makes on such a day, about; a cap keeps those of a queue to the volume. */
const callsAnAgent: Readonly<Record<string, number>> = {
  agents: 690,
  preview: 960,
  progressive: 1200,
  ratio: 1700,
  predictive: 2600,
};

/** A pacing that makes the plain robot's volume. */
function pacingOfVolume({ id, parameters }: { id: string; parameters: object }): RobotParts {
  const settings = {
    ...workingHours,
    pause: ['12:00', '12:00'],
    workdaysOnly: false,
    lines: 2 * robotLines,
    attemptsPerDay,
    attemptsPerHour: attemptsPerDay / 12,
    agents: id in callsAnAgent ? Math.ceil(attemptsPerDay / callsAnAgent[id]) : 0,
  };
  return { use: id, ...Object.fromEntries(Object.entries(settings).filter(([name]) => name in parameters)) };
}

/** A list that does not end, and whose numbers are as often in service as the plain robot's. */
const endlessList = ({ id, parameters }: { id: string; parameters: object }): RobotParts => ({
  use: id,
  ...('repeated' in parameters ? { repeated: true } : {}),
  ...('deadShare' in parameters ? { deadShare: 0 } : {}),
});

const variants: readonly (readonly [string, RobotParts])[] = [
  ...builtInCatalogue.pacing.map(
    (plugin) => [`pacing/${plugin.id}`, { pacing: pacingOfVolume(plugin) }] as const,
  ),
  ...builtInCatalogue.list.map((plugin) => [`list/${plugin.id}`, { list: endlessList(plugin) }] as const),
  ...builtInCatalogue['calling-number'].map(
    ({ id, borrows }) =>
      [
        `calling-number/${id}`,
        { callingNumber: { use: id, ...(borrows === undefined ? {} : lentToRobot) } },
      ] as const,
  ),
  ...builtInCatalogue.script.map(({ id }) => [`script/${id}`, { script: { use: id } }] as const),
  ...builtInCatalogue.evasion.map(
    ({ id, parameters }) => [`evasion/${id}`, { evasion: [{ use: id, ...unhurried(parameters) }] }] as const,
  ),
];

/** The first pairs are the compiler's, which works beside them for some while. */
const pairsToWarmUp = 3;
const pairsASample = 9;

function sample(parts: RobotParts): Sample {
  const [plain, other] = [loneRobot({}), loneRobot(parts)];
  const played = Array.from({ length: pairsToWarmUp + pairsASample }, () => [plain(), other()]);
  const pairs = played.slice(pairsToWarmUp);
  const value = medianOf(pairs.map(([usual, changed]) => changed / usual));
  const usual = medianOf(pairs.map(([one]) => one));
  return { value, also: [{ name: 'plain robot', unit: 'µs', value: usual }] };
}

export const dialerCases: readonly BenchCase[] = variants.map(([name, parts]) =>
  benchCase({
    name: `dialers/${name}`,
    unit: '× plain robot',
    better: 'less',
    // Raised when pacings were given the plain robot's volume, and when more pairs were played.
    measure: 3,
    rounds: 3,
    isLong: true,
    sample: () => sample(parts),
  }),
);

/** What an experiment's names mean: arms, classes and detectors that it refers to must be there. */
import { sobolDimensions } from '../../../engine/random/sobol.ts';
import type { Failure } from '../../failures/failure.ts';
import { type Experiment, modes } from './experiment.ts';
import type { ExperimentCheck, Names } from './experimentCheck.ts';
import { gameProblems } from './gameChecks.ts';
import { gateProblems } from './gateChecks.ts';
import { measureProblems } from './measureChecks.ts';
import { nameProblem } from './nameProblem.ts';
import { nestedProblems } from './nestedSettings.ts';
import { askedFailure } from './overrides.ts';
import { failureOf, type Problem, valueAt } from '../../reading/problem.ts';
import { sensitivityProblems } from './sensitivityPoints.ts';
import { sharedProblems } from './sharedSettings.ts';
import { sitelessProblems } from './sitelessThresholds.ts';
import { zeroInControl } from './zeroInControl.ts';

/** All such faults, placed in the file or on the command line. */
export function experimentFailures(check: ExperimentCheck): readonly Failure[] {
  const { experiment, origin, overrides } = check;
  const arms = Object.keys((valueAt(origin.raw, ['arms']) ?? experiment.arms) as object);
  const classes = check.isWhole ? classesOf(check) : undefined;
  const problems: Problem[] = [
    ...nameProblem({ path: ['control'], kind: 'arm', name: experiment.control, known: arms }),
    ...pairingProblems(experiment),
    ...modeProblems(experiment, arms),
    ...replicationProblems(experiment, { arms, classes }),
    ...rangeProblems(experiment),
    ...nestedProblems(experiment),
    ...sharedProblems(check),
    ...designProblems(experiment),
    ...(check.isWhole ? weightProblems(check) : []),
    ...gateProblems(check, { arms, classes }),
    ...gameProblems(check, arms),
    ...sensitivityProblems(experiment, check.isWhole ? check.study.arms : []),
    ...(check.isWhole ? [...measureProblems(check), ...sitelessProblems(check)] : []),
  ];
  return problems.map((problem) => askedFailure(problem, origin, overrides) ?? failureOf(problem, origin));
}

function classesOf({ base, study }: ExperimentCheck): readonly string[] {
  const worlds = [base.world, ...study.arms.map((arm) => arm.variant.world)];
  return [...new Set(worlds.flatMap((world) => world.callers.map((caller) => caller.class)))];
}

function modeProblems({ mode }: Experiment, arms: readonly string[]): readonly Problem[] {
  if (mode !== 'decompose' || arms.length >= 2) return [];
  const expected = `${modes.filter((name) => name !== 'decompose').join(' or ')}, or a second arm`;
  return [{ path: ['mode'], found: 'decompose with one arm', expected }];
}

/** Frozen arms are made of the control's own calls, and best answers are read off paired pay-offs. */
function pairingProblems({ pairing, mode, game }: Experiment): readonly Problem[] {
  if (pairing === 'common' || (mode === 'closed' && game === null)) return [];
  const found = game === null ? `\`independent\` in mode \`${mode}\`` : '`independent` in a game';
  return [{ path: ['pairing'], found, expected: '`common`, which this needs' }];
}

function replicationProblems(
  { replications, control }: Experiment,
  { arms, classes }: Names,
): readonly Problem[] {
  if (typeof replications === 'number') return [];
  const path = ['replications'];
  return [
    ...nameProblem({ path: [...path, 'arm'], kind: 'arm', name: replications.arm, known: arms }),
    ...nameProblem({ path: [...path, 'class'], kind: 'class', name: replications.class, known: classes }),
    ...zeroInControl(replications, { path, control }),
  ];
}

function rangeProblems({ factors }: Experiment): readonly Problem[] {
  return Object.entries(factors).flatMap(([id, factor]) =>
    'range' in factor && factor.scale === 'log' && factor.range[0] <= 0
      ? [{ path: ['factors', id, 'range', 0], expected: 'a number above 0 for a logarithmic scale' }]
      : [],
  );
}

/** Weights add harms of different people up: whoever gives them gives them for all. */
function weightProblems({ experiment: { weights }, base }: ExperimentCheck): readonly Problem[] {
  if (weights === null) return [];
  const callers = base.world.callers.filter(({ kind }) => kind === 'wanted');
  const wanted = [...new Set(callers.map((caller) => caller.class))];
  const lacking = wanted.filter((group) => !Object.hasOwn(weights, group));
  return [
    ...Object.keys(weights).flatMap((name) =>
      nameProblem({ path: ['weights', name], kind: 'wanted class', name, known: wanted }),
    ),
    ...lacking.map((group): Problem => ({
      path: ['weights'],
      part: 'key',
      found: `no weight of ${group}`,
      expected: 'a weight for every wanted class, or no weights',
    })),
  ];
}

function designProblems({ design, factors }: Experiment): readonly Problem[] {
  const count = Object.keys(factors).length;
  if (!('points' in design)) return [];
  if (count === 0) return [{ path: ['design'], found: `${design.use} without factors`, expected: 'factors' }];
  if (design.use !== 'sobol' || count <= sobolDimensions) return [];
  const expected = `at most ${sobolDimensions} of them for sobol`;
  return [{ path: ['factors'], part: 'key', found: `${count} factors`, expected }];
}

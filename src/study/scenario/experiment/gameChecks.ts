/** What a game needs: operators of a class of their own, two sides with a choice, and replications for two estimates. */
import type { Experiment, GameDesign } from './experiment.ts';
import { fewestReplications } from './choosing.ts';
import { isOfOperators, notMeasured } from './notMeasured.ts';
import { nearestHint, oneOf, type Problem } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** What a caller is, not what it does: a strategy that changed it would be another game. */
const notAStrategy = ['use', 'class', 'operators', 'insideShare'];

export function gameProblems(
  { experiment, base }: { readonly experiment: Experiment; readonly base: WorldVariant },
  arms: readonly string[],
): readonly Problem[] {
  const { game } = experiment;
  if (game === null) return [];
  return [
    ...operatorProblems(game, base),
    ...strategyProblems(game),
    ...lossProblems(game),
    ...profitProblems(game),
    ...experimentProblems(experiment, arms),
  ].map((problem) => ({ ...problem, path: ['game', ...problem.path] }));
}

function operatorProblems({ operators }: GameDesign, { world }: WorldVariant): readonly Problem[] {
  const known = world.callers.filter(({ kind }) => kind === 'operator');
  const path = ['operators'];
  const player = known.find(({ id }) => id === operators);
  if (player === undefined) {
    const names = known.map(({ id }) => id);
    const hint = nearestHint(operators, names);
    return [{ path, found: `"${operators}", which is no operator here`, expected: oneOf(names), hint }];
  }
  const others = world.callers.filter(({ id, class: of }) => id !== operators && of === player.class);
  if (others.length === 0) return [];
  const found = `"${operators}", whose class "${player.class}" others have too: ${others.map(({ id }) => id).join(', ')}`;
  const expected = 'operators with a class of their own, so that their profit is theirs alone';
  return [{ path, found, expected, hint: `give it \`class: ${operators}\`` }];
}

function strategyProblems({ strategies }: GameDesign): readonly Problem[] {
  const none =
    Object.keys(strategies).length === 0
      ? [
          {
            path: ['strategies'],
            found: 'no strategy',
            expected: 'at least one, or there is nothing to choose',
          },
        ]
      : [];
  const twice = Object.hasOwn(strategies, 'base')
    ? [
        {
          path: ['strategies', 'base'],
          part: 'key' as const,
          found: '`base`',
          expected: 'another name: `base` is the caller as the world has it',
        },
      ]
    : [];
  const others = Object.entries(strategies).flatMap(([id, { set }]) =>
    Object.keys(set)
      .filter((path) => notAStrategy.includes(path.split('.')[0]))
      .map((path) => ({
        path: ['strategies', id, 'set', path],
        part: 'key' as const,
        found: `\`${path}\`, which says who plays`,
        expected: 'what an operator may change: its parts, levers and lists',
      })),
  );
  return [...none, ...twice, ...others];
}

function lossProblems({ loss }: GameDesign): readonly Problem[] {
  const weighed = Object.keys(loss).filter((metric) => loss[metric] > 0);
  if (weighed.length === 0)
    return [{ path: ['loss'], found: 'no weight above 0', expected: 'a metric with a weight' }];
  return weighed.flatMap((metric): readonly Problem[] => {
    const wrong = notMeasured({ metric }, []);
    if (wrong === null) return [];
    return [{ path: ['loss', metric], part: 'key', found: wrong.found, expected: wrong.expected }];
  });
}

const profitProblems = ({ profit }: GameDesign): readonly Problem[] =>
  isOfOperators(profit)
    ? []
    : [
        {
          path: ['profit'],
          found: `${profit}, which is measured of no operator`,
          expected: 'a metric of operators',
        },
      ];

function experimentProblems(experiment: Experiment, arms: readonly string[]): readonly Problem[] {
  const { factors, mode, replications } = experiment;
  return [
    ...(arms.length < 2
      ? [{ path: [], found: 'a game with one arm', expected: 'at least two arms to choose from' }]
      : []),
    ...(Object.keys(factors).length > 0
      ? [
          {
            path: [],
            found: 'a game beside factors',
            expected: 'one of the two: a game’s design points are its strategies',
          },
        ]
      : []),
    ...(mode === 'closed'
      ? []
      : [
          { path: [], found: `a game in mode \`${mode}\``, expected: 'mode `closed`: answers need the loop' },
        ]),
    ...(typeof replications === 'number' && replications < fewestReplications
      ? [
          {
            path: [],
            found: `a game with ${replications} replications`,
            expected: `at least ${fewestReplications}: answers are chosen on some and estimated on others`,
          },
        ]
      : []),
  ];
}

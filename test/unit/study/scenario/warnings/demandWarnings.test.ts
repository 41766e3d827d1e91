import { expect, test } from 'vitest';
import { builtInCatalogue, pluginLookup } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of an arm `other` with these settings, and where. */
function says(settings: string): readonly string[] {
  const text = tiny
    .replace(
      '    people: {use: person}\n',
      '    people: {use: person}\n    couriers: {use: courier, callers: 2}\n',
    )
    .replace('    none: {}\n', `    none: {}\n    other: {set: {${settings}}}\n`);
  const lookup = pluginLookup(new Map());
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue, { lookup });
  expect(failures).toEqual([]);
  return warnings
    .filter((warning) => warning.says.includes('wish other calls'))
    .map((warning) => `${warning.line} ${warning.path}: ${warning.says}`);
}

const lineOfArm = (): number => tiny.split('\n').indexOf('    none: {}') + 3;

test('an arm whose wanted callers call more or less often than the control’s is told where it says so', () => {
  const said =
    'couriers wish other calls than in the control arm, of which some have the same names by chance: wanted.lost and wanted.gained of arm other do not tell what its defences do; a factor gives each world a control of its own';
  expect(says('callers.couriers.attemptsPerDay: 60')).toEqual([
    `${lineOfArm()} world.callers.couriers.attemptsPerDay: ${said}`,
  ]);
  expect(says('callers.couriers.callers: 3')).toEqual([
    `${lineOfArm()} world.callers.couriers.callers: ${said}`,
  ]);
});

test('an arm that changes how they call, or who else calls, needs no warning', () => {
  for (const settings of ['callers.couriers.reattemptShare: 0.1', 'callers.robots.operators: 2', ''])
    expect(says(settings)).toEqual([]);
});

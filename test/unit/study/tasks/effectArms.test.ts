/** Which arms of an experiment are compared, and as what the scenario knows them. */
import { expect, test } from 'vitest';
import { effects } from '../../../../src/model/simulation/state/reactions.ts';
import { comparedArms, effectArm } from '../../../../src/study/tasks/effectArms.ts';

const armsOf = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const fiveOf = (arm: string): readonly string[] => effects.map((effect) => effectArm(arm, effect));

test('all arms are compared, each under its own name', () => {
  expect(comparedArms({ arms: armsOf('none', 'cap', 'all'), mode: 'closed' })).toEqual([
    { id: 'none', declared: 'none' },
    { id: 'cap', declared: 'cap' },
    { id: 'all', declared: 'all' },
  ]);
  expect(comparedArms({ arms: [], mode: 'decompose' })).toEqual([]);
});

test('of five paired arms the one in which all react is compared, beside the control that is played once', () => {
  const arms = armsOf('none', ...fiveOf('cap'), ...fiveOf('all'));
  expect(comparedArms({ arms, mode: 'decompose' })).toEqual([
    { id: 'none', declared: 'none' },
    { id: 'cap.all', declared: 'cap' },
    { id: 'all.all', declared: 'all' },
  ]);
});

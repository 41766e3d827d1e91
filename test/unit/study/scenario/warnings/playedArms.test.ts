import { expect, it } from 'vitest';
import type { Warning } from '../../../../../src/study/failures/failure.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** The window of arm `cap` is too long for the day that is measured; the rule that robots keep is one of arm `kept` alone. */
const scenario = `${tiny.replace('books: {use: standard}', 'books: {use: standard}\n      isCompliantWith: [uk-misuse]')}    kept: {set: {rules: [{id: misuse, use: uk-misuse}]}}
  factors: {window: {path: screening.terminating.cap.limitCalls, levels: [10, 400]}}
`;

const warnings = (playedArms?: readonly string[]): readonly Warning[] =>
  resolveScenario(
    { text: scenario, file: 'tiny.yaml' },
    builtInCatalogue,
    playedArms === undefined ? {} : { playedArms },
  ).warnings;

const warnedPaths = (playedArms?: readonly string[]): readonly string[] =>
  warnings(playedArms).map(({ path }) => path);

const window = 'world.screening.terminating.cap.per';

it('who plays some arms is warned of those and of the control alone', () => {
  expect(warnedPaths()).toContain(window);
  expect(warnedPaths(['cap'])).toContain(window);
  expect(warnedPaths(['none'])).not.toContain(window);
  expect(warnedPaths(['none'])).toContain('world.clock.preHistory');
});

it('a rule of an arm that is not played is a rule of some arm all the same', () => {
  expect(warnings(['none']).filter(({ says }) => says.startsWith('no arm has'))).toEqual([]);
});

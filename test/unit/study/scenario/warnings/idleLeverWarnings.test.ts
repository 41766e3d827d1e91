import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

const place = 'world.callers.robots';

/** What is said to have no effect where the robots of the tiny world have these keys, and the experiment these arms or further keys. */
function idle(keys: string, experiment: string = ''): readonly string[] {
  const text = `${tiny.replace('books: {use: standard}', `books: {use: standard}\n      ${keys}`)}${experiment}`;
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.flatMap(({ path, line, says }) =>
    says.includes('no effect') ? [`${line > 0 ? path : 'no place'}: ${says}`] : [],
  );
}

const levers = 'levers: {reviewSeconds: 60, clearingSuccess: 0.5}';
const alternatives = 'alternatives: {callingNumber: [{id: pool, use: pool}]}';

test('levers and alternatives are told to do nothing for an operator that does not evade', () => {
  expect(idle(levers)).toEqual([
    `${place}.levers.reviewSeconds: levers.reviewSeconds has no effect while robots has no \`evasion\``,
    `${place}.levers.clearingSuccess: levers.clearingSuccess has no effect while robots has no \`evasion\``,
  ]);
  expect(idle(alternatives)).toEqual([
    `${place}.alternatives: alternatives have no effect while robots has no \`evasion\``,
  ]);
});

test('they are not where it evades, in one of the arms or in a game', () => {
  const evasion = 'evasion: [{use: learning}]';
  expect(idle(`${evasion}\n      ${levers}\n      ${alternatives}`)).toEqual([]);
  const arm = '    evading: {set: {callers.robots.evasion: [{use: learning}]}}\n';
  expect(idle(levers, arm)).toEqual([]);
  const game = '  game: {operators: robots, strategies: {learn: {set: {evasion: [{use: learning}]}}}}\n';
  const replications = 'replications: 3';
  expect(tiny).toContain(replications);
  const text = tiny
    .replace(replications, 'replications: 4')
    .replace('books: {use: standard}', `books: {use: standard}\n      ${levers}`);
  const { warnings, failures } = resolveScenario({ text: text + game, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  expect(warnings.filter(({ says }) => says.includes('no effect'))).toEqual([]);
});

test('what nobody wrote is not spoken of', () => {
  expect(idle('evasion: []')).toEqual([]);
});

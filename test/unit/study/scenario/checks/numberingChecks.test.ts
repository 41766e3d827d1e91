/** Callers whose numbers come out of the same blocks. */
import { expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is wrong where ten banks have numbers in a block of 100, of which robots want some. */
function faultsOf(robots: string): readonly string[] {
  const text = tiny
    .replace('  network:', '    code: {prefix: "+8695", digits: 2, kind: code, purpose: service}\n  network:')
    .replace('    robots:', '    banks: {use: bank, callers: 10}\n    robots:')
    .replace('callingNumber: {use: fixed}', `callingNumber: ${robots}`);
  const { failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  return failures.map(({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`);
}

const pool = (numbers: number, blocks: string): string =>
  `{use: pool, numbers: ${numbers}, blocks: [${blocks}]}`;

it('have room for what those before them may take', () => {
  expect(faultsOf(pool(90, 'code'))).toEqual([]);
  expect(faultsOf(pool(200, 'code, mobile-a'))).toEqual([]);
  expect(faultsOf(pool(91, 'code'))).toEqual([
    'world.callers: found 101 numbers shown by all callers together, expected at most 100, the rest of their blocks',
  ]);
});

it('that are spread over blocks have room in each', () => {
  expect(faultsOf('{use: snowshoe, numbers: 180, blocks: [code, mobile-a]}')).toEqual([]);
  expect(faultsOf('{use: snowshoe, numbers: 182, blocks: [code, mobile-a]}')).toEqual([
    'world.callers.robots.callingNumber.numbers: found 91 numbers, expected at most 90: banks, declared before, may have the others of its blocks',
  ]);
});

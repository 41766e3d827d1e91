import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of call-backs, for the tiny world with such subscribers and a robot that stays in the region with so many of its calls. */
function said({
  callBackShare,
  insideShare,
}: {
  callBackShare: number;
  insideShare: number;
}): readonly string[] {
  const text = tiny
    .replace('blocks: [mobile-a]}', `blocks: [mobile-a], callBackShare: ${callBackShare}}`)
    .replace('use: operator', `use: operator\n      insideShare: ${insideShare}`);
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings
    .filter(({ says }) => says.includes('call back'))
    .map(({ path, says }) => `${path}: ${says}`);
}

test('who calls a country is warned that only people of the region call back', () => {
  expect(said({ callBackShare: 0.1, insideShare: 0.02 })).toEqual([
    'world.callers.robots.insideShare: only people of the region call back: of the call-backs to its calls robots gets the share 0.02, and of what they bring',
  ]);
  expect(said({ callBackShare: 0, insideShare: 0.02 })).toEqual([]);
  expect(said({ callBackShare: 0.1, insideShare: 1 })).toEqual([]);
});

import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../src/study/experiment/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../command/program.ts';

function says(currency: string): readonly string[] {
  const text = tiny.replace('currency: CNY', `currency: ${currency}`);
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.filter(({ path }) => path.endsWith('books')).map(({ says: words }) => words);
}

test('default prices are told where the currency is another one', () => {
  expect(says('CNY')).toEqual([]);
  expect(says('USD')).toEqual([
    expect.stringMatching(/^\d+ default prices are CNY of 2020 and count as USD: write them$/),
  ]);
});

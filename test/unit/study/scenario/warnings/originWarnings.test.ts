import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of SIMs, for the tiny world with still-sims at a place in its second arm. */
function said(place: string): readonly string[] {
  const text = tiny
    .replace('screening.terminating', `screening.${place}`)
    .replace('use: volume-cap, per: day, limitCalls: 50', 'use: still-sims');
  const { warnings, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.filter(({ says }) => says.includes('SIMs')).map(({ says }) => says);
}

test('a detector of SIMs is warned of wherever SIMs are not seen', () => {
  expect(said('origin')).toEqual([]);
  for (const place of ['transit', 'terminating', 'handset'])
    expect(said(place)).toEqual([
      `still-sims finds nothing at ${place}: accounts, lines, SIMs and cells are seen at the origin alone`,
    ]);
});

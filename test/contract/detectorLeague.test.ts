/** The league of detectors is of all of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';

const file = fileURLToPath(new URL('../../scenarios/detector-league.yaml', import.meta.url));

/** Compositions have no members by default. */
const contenders = detectorCatalogue
  .filter(({ id, parameters }) => id !== 'none' && !Object.hasOwn(parameters, 'members'))
  .map(({ id }) => id);

const nameOf = (use: string, isShadow: boolean): string => `${use}${isShadow ? ' in the shadow' : ''}`;

it('plays every detector with its defaults in an arm of its own, and all of them in the shadow', () => {
  const { resolved } = resolveScenario({ text: readFileSync(file, 'utf8'), file }, builtInCatalogue);
  const arms = (resolved?.designPoints[0].worlds ?? []).map(({ screening }) =>
    [...screening.terminating, ...screening.origin]
      .map(({ use, isShadow }) => nameOf(use, isShadow))
      .toSorted(),
  );
  const shadows = contenders.map((id) => nameOf(id, true)).toSorted();
  expect(arms).toEqual([[], ...contenders.map((id) => [nameOf(id, false)]), shadows]);
});

/** Random scenarios that are accepted and soon played. */
import type fc from 'fast-check';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { scenarioArbitrary } from './scenarioArbitrary.ts';

/** An upper bound by far where operators are refused: they play a tenth of it. */
const mostAttempts = 60_000;

/** Null for what is refused, or would take too long. */
export function playable(scenario: unknown): ResolvedScenario | null {
  const { resolved } = resolveScenario(
    { text: JSON.stringify(scenario), file: 'any.yaml' },
    builtInCatalogue,
  );
  return resolved === undefined || estimateAttempts(resolved).total > mostAttempts ? null : resolved;
}

export const playableScenario: fc.Arbitrary<ResolvedScenario> = scenarioArbitrary
  .map(playable)
  .filter((resolved) => resolved !== null);

/** What common random numbers are worth where it was promised: between neighbouring caps of cap-sweep.yaml, nobody adapting. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jackknifeValues } from '../../src/engine/statistics/jackknife.ts';
import { pairingGain } from '../../src/engine/statistics/pairing.ts';
import { measureIndex } from '../../src/study/results/measureIndex.ts';
import { ratioSeries } from '../../src/study/answers/measureSeries.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { runExperiment } from '../../src/study/experiment/runExperiment.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';

const path = fileURLToPath(new URL('../../scenarios/cap-sweep.yaml', import.meta.url));

/** Of twenty the ratio of two variances would still be a matter of luck. */
const replications = 60;

test('unwanted calls answered differ between neighbouring caps with at most a quarter of the unpaired variance', async () => {
  const { resolved } = resolveScenario({ path }, builtInCatalogue, { overrides: { replications } });
  if (resolved === undefined) throw new Error('not resolved');
  expect(
    resolved.world.callers.every((caller) => caller.kind === 'wanted' || caller.evasion.length === 0),
  ).toBe(true);
  const { results } = await runExperiment(resolved, {
    jobs: 2,
    signal: new AbortController().signal,
    traces: [],
    replay: '',
    progress: () => undefined,
  });
  if (results === null) throw new Error('nothing was played');
  const find = measureIndex(results.measures);
  const caps = results.arms.map(({ id }) => id).filter((id) => id.startsWith('cap-'));
  const ratios = caps.slice(1).map((cap, i) => {
    const series = [cap, caps[i]].map((arm) => {
      const measure = find({
        metric: 'unwanted.answered.perSubscriberDay',
        designPoint: 'base',
        arm,
        class: null,
      });
      if (measure === undefined) throw new Error(`no measure of ${arm}`);
      return ratioSeries(measure);
    });
    const values = jackknifeValues(series);
    const ratio = values === null ? null : pairingGain(values[0], values[1]);
    process.stdout.write(
      `pairing | ${caps[i]} to ${cap} | ${ratio === null ? 'no spread' : ratio.toFixed(1)}\n`,
    );
    return ratio;
  });
  expect(ratios.length).toBe(6);
  // As many times fewer replications reach the same half-width.
  expect(ratios.filter((ratio) => ratio !== null && ratio < 4)).toEqual([]);
}, 1_200_000);

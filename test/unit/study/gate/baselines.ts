/** Small baselines and reports for the tests of the gate. */
import { baselineFormat } from '../../../../src/study/gate/baselines/baseline.ts';
import type { Baseline, KeptSeries } from '../../../../src/study/gate/baselines/baseline.ts';
import { hashOf } from '../../../../src/study/reading/canonicalJson.ts';
import { gateFormat } from '../../../../src/study/gate/verdict/gateReport.ts';
import type { GateComparison, GateReport } from '../../../../src/study/gate/verdict/gateReport.ts';

export const keptSeries = (fields: Partial<KeptSeries> = {}): KeptSeries => ({
  designPoint: 'base',
  arm: 'own',
  metric: 'unwanted.rejected.share',
  class: null,
  place: null,
  numerators: [1, 2, 3],
  denominators: 10,
  ...fields,
});

export const baselineOf = (fields: Partial<Baseline> = {}): Baseline => ({
  format: baselineFormat,
  status: 'complete',
  experiment: 'tiny',
  engine: { version: '0.1.0', calculation: 1 },
  seed: 1,
  mode: 'closed',
  hashes: { world: 'sha256:aa', experiment: 'sha256:bb', plugins: { 'volume-cap': '1', person: '1' } },
  arms: [
    { id: 'none', isControl: true, settings: {} },
    { id: 'own', isControl: false, settings: { x: 1 } },
  ],
  replications: 3,
  fingerprints: [
    {
      designPoint: 'base',
      arm: 'own',
      callers: { people: ['0123456789abcdef', '0', '0'].map((t) => t.padStart(16, '0')) },
    },
  ],
  verdicts: [{ arm: 'own', below: 2 ** 32, calls: ['robots.0.1.0:5'] }],
  series: [keptSeries()],
  ...fields,
});

/** With the scenario that its hashes are of. */
export const keepingBaseline = (
  world: Readonly<Record<string, unknown>>,
  experiment: Readonly<Record<string, unknown>> = {},
): Baseline =>
  baselineOf({
    hashes: {
      world: hashOf(world),
      experiment: hashOf(experiment),
      plugins: { 'volume-cap': '1', person: '1' },
    },
    scenario: { experiment, world },
  });

export const comparisonOf = (fields: Partial<GateComparison> = {}): GateComparison => ({
  designPoint: 'base',
  arm: 'own',
  metric: 'unwanted.rejected.share',
  class: null,
  place: null,
  unit: 'share',
  worse: 'down',
  margin: 0.005,
  isRequired: true,
  before: 0.9333,
  now: 0.838,
  loss: 0.0953,
  low: 0.0913,
  high: 0.1009,
  verdict: 'fail',
  further: null,
  ...fields,
});

export const reportOf = (fields: Partial<GateReport> = {}): GateReport => ({
  format: gateFormat,
  verdict: 'fail',
  isIdentical: false,
  experiment: 'tiny',
  baseline: 'main',
  currency: 'CNY',
  engine: { version: '0.1.0', calculation: 1 },
  seed: 1,
  replications: 20,
  arms: [{ id: 'none' }, { id: 'own' }],
  error: 0.001,
  looks: [20],
  changedPlugins: [{ use: './mine.mjs#detector', before: 'sha256:11', now: 'sha256:22' }],
  changedPopulations: [{ arm: 'own', callers: ['robots'] }],
  vanished: [],
  added: 0,
  comparisons: [comparisonOf(), comparisonOf({ class: 'robot<&>"', isRequired: false })],
  limits: [
    {
      designPoint: 'base',
      metric: 'wanted.rejected.share',
      unit: 'share',
      arm: 'own',
      class: 'courier',
      place: null,
      is: 'at most',
      bound: 0.03,
      end: 'unfavourable',
      level: 0.95,
      estimate: 0.029,
      low: 0.027,
      high: 0.031,
      verdict: 'inconclusive',
      further: 31,
    },
  ],
  changedCalls: [
    {
      key: 'robots.0.1330.0',
      arm: 'own',
      class: 'robot',
      isWanted: false,
      before: 'reject',
      now: 'allow',
      scoreMillionths: 0,
      finalState: 'answered',
      weight: 116,
      explain: 'ringfence explain robots.0.1330.0 tiny.yaml --arms none,own',
    },
  ],
  further: null,
  replay: 'ringfence gate tiny.yaml --baseline main -r 20',
  saveAnew: 'ringfence baseline save tiny.yaml main -r 20 --replace',
  ...fields,
});

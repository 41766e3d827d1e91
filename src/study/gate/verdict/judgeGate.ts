/** Puts the verdict of a gate together: set of measures, comparisons, limits, changed populations and calls. */
import type { TaskResult } from '../../tasks/messages.ts';
import { assembleResults } from '../../experiment/assembleResults.ts';
import { calculation } from '../../results/results.ts';
import type { Measure } from '../../results/results.ts';
import { armsWithRules, outlineOf } from '../../results/studyOutline.ts';
import { ringfenceVersion } from '../../results/version.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Baseline, KeptSeries } from '../baselines/baseline.ts';
import { armsUnderTest } from '../comparison/armsUnderTest.ts';
import { changedPopulations } from './changedPopulations.ts';
import { compareSeries } from './compareSeries.ts';
import type { Compared } from './compareSeries.ts';
import type { ChangedPlugin } from '../comparison/comparable.ts';
import { gateFormat } from './gateReport.ts';
import type { ChangedCall, GateLimit, GateReport, GateVerdict } from './gateReport.ts';
import { judgedMetrics, plainGate } from '../comparison/judgedMetrics.ts';
import { judgedNothing } from './judgedNothing.ts';
import { limitsOf } from './limits.ts';
import { firstOf, seriesOf } from '../baselines/series.ts';
import type { Series } from '../baselines/series.ts';

export interface GateInput {
  readonly resolved: ResolvedScenario;
  /** Null: the limits of the file alone. */
  readonly baseline: Baseline | null;
  /** As it was named: a name or a file. */
  readonly baselineName: string | null;
  readonly changedPlugins: readonly ChangedPlugin[];
  readonly done: ReadonlyMap<number, TaskResult>;
  /** Replications that are whole, from the first on. */
  readonly count: number;
  /** Of the family, at this look; and over all looks. */
  readonly lookError: number;
  readonly error: number;
  /** Of the intervals that limits are held against: the experiment's, or what each look must have so that all looks keep it. */
  readonly limitLevel: number;
  readonly looks: readonly number[];
  readonly changedCalls: readonly ChangedCall[];
  readonly replay: string;
  readonly saveAnew: string | null;
}

/** The report, or why nothing can be said: something changed where no plug-in under test is. */
export function judgeGate(input: GateInput): GateReport | string {
  const { resolved, baseline, done, count } = input;
  const gate = resolved.experiment.gate ?? plainGate;
  const underTest = armsUnderTest(resolved);
  const populations = baseline === null ? [] : changedPopulations({ ...input, baseline });
  const elsewhere = populations.filter(({ arm }) => !underTest.has(arm));
  if (elsewhere.length > 0)
    return `calls changed in ${elsewhere.map(({ arm, callers }) => `arm ${arm} (${callers.join(', ')})`).join(' and ')}, where no plug-in under test is: the engine or another plug-in calculates otherwise, or a plug-in is not deterministic (\`ringfence run --check-determinism\`)`;
  const points = resolved.designPoints.map(({ id }) => id);
  const now = seriesOf(points, done, count);
  const compared =
    baseline === null
      ? nothingCompared
      : compareSeries({
          before: baseline.series.map((series) => firstOf(wholeSeries(series, baseline.replications), count)),
          now,
          metrics: judgedMetrics(gate),
          isUnderTest: (arm) => underTest.has(arm),
          control: resolved.experiment.control,
          error: input.lookError,
        });
  const { level } = resolved.experiment;
  const limits = limitsOf(gate.thresholds, { designPoints: points, measures: measuresOf(input), level });
  const vanished = [...compared.vanished, ...judgedNothing(resolved, now)];
  return reportOf(input, { compared: { ...compared, vanished }, limits, populations });
}

const nothingCompared: Compared = { vanished: [], added: 0, comparisons: [] };

const wholeSeries = ({ denominators, pieces, ...series }: KeptSeries, count: number): Series => ({
  ...series,
  ...(pieces === undefined ? {} : { pieces }),
  denominators:
    typeof denominators === 'number' ? Array.from({ length: count }, () => denominators) : denominators,
});

function measuresOf({ resolved, done, replay, limitLevel }: GateInput): readonly Measure[] {
  const notes = { status: 'complete', intervalLevel: limitLevel, assumptions: null } as const;
  return assembleResults(outlineOf(resolved, replay), done, notes)?.measures ?? [];
}

interface Findings {
  readonly compared: Compared;
  readonly limits: readonly GateLimit[];
  readonly populations: GateReport['changedPopulations'];
}

function reportOf(input: GateInput, { compared, limits, populations }: Findings): GateReport {
  const open = [...compared.comparisons.filter(({ isRequired }) => isRequired), ...limits].filter(
    ({ verdict }) => verdict === 'inconclusive',
  );
  const further = open.map((one) => one.further).filter((more) => more !== null);
  return {
    format: gateFormat,
    verdict:
      input.baseline !== null && isEmpty(compared, limits) ? 'inconclusive' : verdictOf(compared, limits),
    isIdentical:
      compared.comparisons.length > 0 &&
      compared.vanished.length === 0 &&
      compared.comparisons.every(({ verdict }) => verdict === 'identical'),
    experiment: input.resolved.id,
    baseline: input.baselineName,
    currency: input.resolved.world.currency,
    engine: { version: ringfenceVersion, calculation },
    seed: input.resolved.experiment.seed,
    replications: input.count,
    arms: armsWithRules(input.resolved).map(({ id, ruleSites }) => ({
      id,
      ...(ruleSites === undefined ? {} : { ruleSites }),
    })),
    error: input.error,
    looks: input.looks,
    changedPlugins: input.changedPlugins,
    changedPopulations: populations,
    ...compared,
    limits,
    changedCalls: input.changedCalls,
    further: further.length < open.length || open.length === 0 ? null : Math.max(...further),
    replay: input.replay,
    saveAnew: input.saveAnew,
  };
}

/** Nothing was compared: that is no success. */
const isEmpty = ({ vanished, comparisons }: Compared, limits: readonly GateLimit[]): boolean =>
  [vanished, comparisons, limits].every(({ length }) => length === 0);

function verdictOf({ vanished, comparisons }: Compared, limits: readonly GateLimit[]): GateVerdict {
  const hasFailed =
    vanished.length > 0 || [...comparisons, ...limits].some(({ verdict }) => verdict === 'fail');
  if (hasFailed) return 'fail';
  const isOpen =
    comparisons.some(({ isRequired, verdict }) => isRequired && verdict === 'inconclusive') ||
    limits.some(({ verdict }) => verdict === 'inconclusive');
  return isOpen ? 'inconclusive' : 'pass';
}

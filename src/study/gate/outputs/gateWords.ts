/** The sentences and figures that all outputs of a gate share. */
import { displayUnit } from '../../wording/displayUnits.ts';
import { counted, decimalsOf, figure, intervalDecimals } from '../../wording/figures.ts';
import { siteName } from '../../results/siteName.ts';
import type { WithRuleSites } from '../../results/siteName.ts';
import { shortHash } from '../comparison/comparable.ts';
import type { GateComparison, GateLimit, GateReport } from '../verdict/gateReport.ts';

/** A comparison in the unit in which people read its measure. */
export interface ShownComparison {
  readonly unit: string;
  readonly before: string;
  readonly now: string;
  readonly loss: string;
  readonly low: string;
  readonly high: string;
  readonly margin: string;
}

const signed = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : ''}${figure(value, decimals)}`;

export function shown(of: GateComparison, currency: string): ShownComparison {
  const { factor, unit } = displayUnit(of.metric, currency);
  const decimals =
    of.verdict === 'identical'
      ? decimalsOf(of.now * factor)
      : intervalDecimals({ estimate: of.loss, low: of.low * factor, high: of.high * factor });
  const plain = (value: number): string => figure(value * factor, decimals);
  return {
    unit: unit === '%' ? 'points' : unit,
    before: plain(of.before) + (unit === '%' ? ' %' : ''),
    now: plain(of.now) + (unit === '%' ? ' %' : ''),
    loss: of.verdict === 'identical' ? '0' : signed(of.loss * factor, decimals),
    low: signed(of.low * factor, decimals),
    high: signed(of.high * factor, decimals),
    margin: figure(of.margin * factor),
  };
}

interface GateSubject {
  readonly metric: string;
  readonly arm: string;
  readonly class: string | null;
  readonly place: string | null;
  readonly designPoint?: string;
}

/** `metric, class courier, arm own`; a site of a rule with what stands there. */
export function subject(of: GateSubject, sites: WithRuleSites): string {
  const parts = [
    of.metric,
    ...(of.class === null ? [] : [`class ${of.class}`]),
    ...(of.place === null ? [] : [`at ${siteName(sites, of.arm, of.place)}`]),
    `arm ${of.arm}`,
    ...(of.designPoint === undefined || of.designPoint === 'base' ? [] : [`point ${of.designPoint}`]),
  ];
  return parts.join(', ');
}

/** Old, new, loss with its ends, margin. */
export function comparisonText(of: GateComparison, currency: string): string {
  const { unit, before, now, loss, low, high, margin } = shown(of, currency);
  if (of.verdict === 'identical') return `${before} → ${now}, difference exactly 0`;
  return `${before} → ${now}: worse by ${loss} (${low} to ${high}) ${unit}, margin ${margin}`;
}

export function limitText(limit: GateLimit, currency: string): string {
  const { is, bound, estimate, low, high, end, level, metric } = limit;
  const { factor, unit } = displayUnit(metric, currency);
  const asked = `${is} ${figure(bound * factor)} ${unit}`;
  if (estimate === null || low === null || high === null) return `${asked}: there is no interval`;
  const decimals = intervalDecimals({ estimate, low: low * factor, high: high * factor });
  const [middle, from, to] = [estimate, low, high].map((value) => figure(value * factor, decimals));
  const more = limit.further === null ? '' : `; about ${limit.further} more would decide`;
  return `${asked}: ${middle} ${unit} (${figure(level * 100)} %: ${from} to ${to}), the ${end} end must clear it${more}`;
}

/** What the ends of the intervals are, of comparisons and of limits, and after which looks, a phrase each. */
export function endsTexts({ baseline, limits, error, looks }: GateReport): readonly string[] {
  const level = limits.at(0)?.level;
  return [
    ...(baseline === null
      ? []
      : [`comparisons: one-sided simultaneous ends (Holm), chance of any false verdict ${error}`]),
    ...(level === undefined
      ? []
      : [`thresholds: two-sided intervals of ${figure(level * 100)} %, each on its own`]),
    'simulation error only',
    ...(looks.length > 1 ? [`looked at ${looks.join(', ')} replications`] : []),
  ];
}

/** The verdict in one line. */
export function verdictLine(report: GateReport): string {
  const against = report.baseline === null ? 'its thresholds alone' : `baseline ${report.baseline}`;
  const seeds = `${counted(report.replications, 'replication')}, seed ${report.seed}`;
  const what = `${report.experiment} against ${against}, ${seeds}`;
  if (report.verdict === 'pass')
    return `gate passed${report.isIdentical ? ', identical' : ''}: ${what}${report.isIdentical ? '; every difference is exactly 0' : ''}`;
  if (report.verdict === 'fail') return `gate failed: ${what}; ${failures(report)}`;
  return `gate inconclusive: ${what}${furtherText(report)}`;
}

function failures({ comparisons, limits, vanished }: GateReport): string {
  const worse = comparisons.filter(({ verdict }) => verdict === 'fail').length;
  const broken = limits.filter(({ verdict }) => verdict === 'fail').length;
  const parts = [
    ...(worse > 0 ? [`worse in ${counted(worse, 'measure')}`] : []),
    ...(broken > 0 ? [`${counted(broken, 'threshold')} broken`] : []),
    ...(vanished.length > 0 ? [`nothing to hold ${counted(vanished.length, 'measure')} against`] : []),
  ];
  return parts.join(', ');
}

function furtherText({ further }: GateReport): string {
  return further === null ? '' : `; about ${counted(further, 'further replication')} would decide`;
}

/** What is measured, and whom it touched. */
export function changedText({
  changedPlugins,
  changedPopulations,
}: Pick<GateReport, 'changedPlugins' | 'changedPopulations'>): readonly string[] {
  const isUnexplained = changedPlugins.length === 0 && changedPopulations.length > 0;
  return [
    ...changedPlugins.map(
      ({ use, before, now }) => `under test: ${use} ${shortHash(before)} → ${shortHash(now)}`,
    ),
    ...changedPopulations.map(({ arm, callers }) => `calls changed in arm ${arm}: ${callers.join(', ')}`),
    ...(isUnexplained ? [unexplained] : []),
  ];
}

/** The hash of a module covers its files, not packages; a built-in part has a version, which somebody must raise. */
const unexplained =
  'no plug-in under test has another hash or version than in the baseline: a package that a module uses has changed, a built-in part without a new version, or one is not deterministic (`run --check-determinism` tells)';

/** Of a gate that did not fail: in how much it is surely better, and how later builds are held to that; nothing where it is not. */
export function betterText({ verdict, comparisons, saveAnew }: GateReport): readonly string[] {
  const better = comparisons.filter(({ isRequired, high }) => isRequired && high < 0).length;
  if (verdict === 'fail' || better === 0 || saveAnew === null) return [];
  return [`surely better in ${counted(better, 'measure')}; to hold later builds to it: ${saveAnew}`];
}

/** What a break-even search asks: at which value of which lever does which measure of which arm cross which target? */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { nearestName } from '../failures/nearestName.ts';
import { resultClasses } from '../results/resultClasses.ts';
import { isOfOperators, notMeasured } from '../scenario/experiment/notMeasured.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export interface Question {
  /** Dotted path below world. */
  readonly path: string;
  readonly arm: string;
  /** The measure is that of `arm` less that of this one, both at the same value; null: of `arm` alone. */
  readonly against: string | null;
  readonly metric: string;
  /** Class of the results; null over all that the metric is about. */
  readonly class: string | null;
  readonly target: number;
  readonly from: number;
  readonly to: number;
  readonly precision: number;
  /** The lever counts something: only whole values are played, and the crossing lies between two of them. */
  readonly isWhole: boolean;
}

/** What the user may leave open. */
export interface AskedQuestion {
  /** Dotted path below world; or else the factor. */
  readonly path?: string;
  /** Id of a factor of the experiment, whose path and range are taken. */
  readonly factor?: string;
  readonly arm?: string;
  readonly against?: string;
  readonly metric?: string;
  readonly class?: string;
  readonly target?: number;
  readonly from?: number;
  readonly to?: number;
  readonly precision?: number;
}

const defaultMetric = 'operator.profit.perDay';
/** A range that nobody named ends at so many times the present value, or here. */
const rangeFactor = 20;
const leastRange = 1;
/** Steps into which the range is parted where nobody says how exact it shall be. */
const precisionSteps = 2000;

/** What was asked, made whole as far as it can be. */
export interface Completed {
  /** Null where something is wrong with it. */
  readonly question: Question | null;
  /** Where the search would go; null where nobody said along which lever. */
  readonly range: Pick<Question, 'path' | 'from' | 'to'> | null;
  /** In words, all of them. */
  readonly faults: readonly string[];
}

/** What is wrong with it whatever the experiment is, in words. */
export function plainFaults(asked: AskedQuestion): readonly string[] {
  const { path, factor, metric, from, to, precision } = asked;
  return [
    (path === undefined) === (factor === undefined) ? oneLever : null,
    metric === undefined ? null : metricFault(metric),
    from === undefined || to === undefined ? null : rangeFault(from, to),
    precision === undefined ? null : precisionFault(precision),
  ].filter((fault) => fault !== null);
}

export function completeQuestion(resolved: ResolvedScenario, asked: AskedQuestion): Completed {
  const faults: string[] = [];
  const lever = leverOf(resolved, asked);
  if (typeof lever === 'string') faults.push(lever);
  const arms = resolved.arms.map(({ id }) => id);
  const arm = asked.arm ?? (arms.length === 1 ? arms[0] : undefined);
  const isArm = arm !== undefined && arms.includes(arm);
  if (!isArm) faults.push(unknownName('--arm', arm, arms));
  faults.push(...againstFaults(asked.against, arm, arms));
  const path = typeof lever === 'string' ? null : lever.path;
  const group = asked.class ?? (path === null ? null : classAt(resolved, path, asked.metric));
  faults.push(...measureFaults(resolved, asked));
  const present = path === null ? null : presentValue(resolved, path, isArm ? arm : null);
  const ends: Partial<Lever> = typeof lever === 'string' ? {} : lever;
  const from = asked.from ?? ends.from ?? 0;
  const to = asked.to ?? ends.to ?? Math.max(leastRange, rangeFactor * (present ?? 0));
  const notRange = rangeFault(from, to);
  const precision = asked.precision ?? (notRange === null ? (to - from) / precisionSteps : 1);
  faults.push(...[notRange, precisionFault(precision)].filter((fault) => fault !== null));
  const range = path === null ? null : { path, from, to };
  if (faults.length > 0 || range === null || !isArm) return { question: null, range, faults };
  const question: Question = {
    ...range,
    arm,
    against: asked.against ?? null,
    metric: asked.metric ?? defaultMetric,
    class: group,
    target: asked.target ?? 0,
    precision,
    isWhole: false,
  };
  return { question, range, faults };
}

/** No arm, or the arm itself: that less itself is nothing at every value. */
function againstFaults(
  against: string | undefined,
  arm: string | undefined,
  arms: readonly string[],
): readonly string[] {
  if (against === undefined) return [];
  if (!arms.includes(against)) return [unknownName('--against', against, arms)];
  return against === arm ? [`--against: found "${against}", the arm itself, expected another arm`] : [];
}

/** A measure or a class that there is not. */
function measureFaults(resolved: ResolvedScenario, asked: AskedQuestion): readonly string[] {
  const { metric = defaultMetric, class: of } = asked;
  const classes = resultClasses(resolved);
  const ids = classes.map(({ id }) => id);
  const isClass = of === undefined || ids.includes(of);
  const operators = classes.filter(({ isUnwanted }) => isUnwanted).map(({ id }) => id);
  const wrong = isClass ? notMeasured({ metric, class: of }, operators) : null;
  return [
    metricFault(metric),
    isClass ? null : unknownName('--class', of, ids),
    wrong === null ? null : `--${wrong.part}: found ${wrong.found}, expected ${wrong.expected}`,
  ].filter((fault) => fault !== null);
}

function metricFault(metric: string): string | null {
  const known = metricCatalogue.map(({ id }) => id);
  if (known.includes(metric)) return null;
  return `--metric: found "${metric}", expected one of those that \`ringfence list metrics\` names${meant(metric, known)}`;
}

const rangeFault = (from: number, to: number): string | null =>
  from < to ? null : `--from ${from} --to ${to}: expected a range from low to high`;

const precisionFault = (precision: number): string | null =>
  precision > 0 ? null : `--precision ${precision}: expected more than 0`;

const oneLever = 'expected --path or --factor, and one of them only';

interface Lever {
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
}

/** A path as it is, or that of a factor with the ends of its range or its least and greatest level. */
function leverOf({ experiment }: ResolvedScenario, { path, factor }: AskedQuestion): Lever | string {
  if ((path === undefined) === (factor === undefined)) return oneLever;
  if (factor === undefined) return { path: path ?? '' };
  const known = Object.keys(experiment.factors);
  if (!known.includes(factor)) {
    return known.length === 0
      ? `--factor: found "${factor}", expected none: the experiment has no factors`
      : unknownName('--factor', factor, known);
  }
  const of = experiment.factors[factor];
  const values = 'range' in of ? of.range : of.levels.filter((level) => typeof level === 'number');
  if (values.length < 2) return { path: of.path };
  return { path: of.path, from: Math.min(...values), to: Math.max(...values) };
}

const meant = (found: string, known: readonly string[]): string => {
  const near = nearestName(found, known);
  return near === undefined ? '' : `; did you mean ${near}?`;
};

const unknownName = (option: string, found: string | undefined, known: readonly string[]): string =>
  found === undefined
    ? `${option}: found nothing, expected one of ${known.join(', ')}`
    : `${option}: found "${found}", expected one of ${known.join(', ')}${meant(found, known)}`;

/** The lever's value in the arm as written (null: in all that do not set it); null when it is no number there. */
export function presentValue(resolved: ResolvedScenario, path: string, arm: string | null): number | null {
  const found =
    resolved.assumptions.find((assumption) => assumption.path === `arms.${arm}.${path}`) ??
    resolved.assumptions.find((assumption) => assumption.path === path);
  return typeof found?.value === 'number' ? found.value : null;
}

/** Unit of the lever; empty when nothing is known of it. */
export const unitAt = (resolved: ResolvedScenario, path: string): string =>
  resolved.assumptions.find((assumption) => assumption.path === path)?.unit ?? '';

/** A lever of an operator asks for its class, where the metric is measured of operators. */
function classAt(resolved: ResolvedScenario, path: string, metric: string = defaultMetric): string | null {
  const [section, id] = path.split('.');
  if (section !== 'callers' || !isOfOperators(metric)) return null;
  return (
    resolved.world.callers.find((caller) => caller.id === id && caller.kind === 'operator')?.class ?? null
  );
}

/** What a break-even search asks: at which value of which lever does which measure of which arm cross which target? */
import { nearestName } from '../failures/nearestName.ts';
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

/** The whole question, or in words what is wrong with it. */
export function completeQuestion(resolved: ResolvedScenario, asked: AskedQuestion): Question | string {
  const lever = leverOf(resolved, asked);
  if (typeof lever === 'string') return lever;
  const arms = resolved.arms.map(({ id }) => id);
  const arm = asked.arm ?? (arms.length === 1 ? arms[0] : undefined);
  if (arm === undefined || !arms.includes(arm)) return unknownArm('--arm', arm, arms);
  if (asked.against !== undefined && !arms.includes(asked.against))
    return unknownArm('--against', asked.against, arms);
  const present = presentValue(resolved, lever.path, arm);
  const from = asked.from ?? lever.from ?? 0;
  const to = asked.to ?? lever.to ?? Math.max(leastRange, rangeFactor * (present ?? 0));
  if (!(from < to)) return `--from ${from} --to ${to}: expected a range from low to high`;
  const precision = asked.precision ?? (to - from) / precisionSteps;
  if (!(precision > 0)) return `--precision ${precision}: expected more than 0`;
  return {
    path: lever.path,
    arm,
    against: asked.against ?? null,
    metric: asked.metric ?? defaultMetric,
    class: asked.class ?? classAt(resolved, lever.path),
    target: asked.target ?? 0,
    from,
    to,
    precision,
    isWhole: false,
  };
}

interface Lever {
  readonly path: string;
  readonly from?: number;
  readonly to?: number;
}

/** A path as it is, or that of a factor with the ends of its range or its least and greatest level. */
function leverOf({ experiment }: ResolvedScenario, { path, factor }: AskedQuestion): Lever | string {
  if ((path === undefined) === (factor === undefined))
    return 'expected --path or --factor, and one of them only';
  if (factor === undefined) return { path: path ?? '' };
  const known = Object.keys(experiment.factors);
  if (!known.includes(factor)) {
    const near = nearestName(factor, known);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return `--factor: found "${factor}", expected ${known.length === 0 ? 'none: the experiment has no factors' : `one of ${known.join(', ')}`}${hint}`;
  }
  const of = experiment.factors[factor];
  const values = 'range' in of ? of.range : of.levels.filter((level) => typeof level === 'number');
  if (values.length < 2) return { path: of.path };
  return { path: of.path, from: Math.min(...values), to: Math.max(...values) };
}

const unknownArm = (option: string, found: string | undefined, arms: readonly string[]): string =>
  `${option}: found ${found === undefined ? 'nothing' : `"${found}"`}, expected one of ${arms.join(', ')}`;

/** The lever's value in the arm as written; null when it is no number there. */
export function presentValue(resolved: ResolvedScenario, path: string, arm: string): number | null {
  const found =
    resolved.assumptions.find((assumption) => assumption.path === `arms.${arm}.${path}`) ??
    resolved.assumptions.find((assumption) => assumption.path === path);
  return typeof found?.value === 'number' ? found.value : null;
}

/** Unit of the lever; empty when nothing is known of it. */
export const unitAt = (resolved: ResolvedScenario, path: string): string =>
  resolved.assumptions.find((assumption) => assumption.path === path)?.unit ?? '';

/** A lever of an operator asks for its class. */
function classAt(resolved: ResolvedScenario, path: string): string | null {
  const [section, id] = path.split('.');
  if (section !== 'callers') return null;
  return (
    resolved.world.callers.find((caller) => caller.id === id && caller.kind === 'operator')?.class ?? null
  );
}

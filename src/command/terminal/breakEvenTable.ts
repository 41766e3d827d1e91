/** What `break-even` prints: the answer in a sentence, and the values that were played. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { BreakEven } from '../../study/breakEven/breakEven.ts';
import { unitText } from '../../study/wording/displayUnits.ts';
import { counted, estimateText, withInterval } from '../../study/wording/figures.ts';
import { gridLines } from './gridLines.ts';
import { plainStyle } from './lineStyle.ts';

/** Five figures: no search is more exact than that. */
const figure = (value: number): string => String(Number(value.toPrecision(5))).replace('-', '\u2212');

const noInterval = 'no interval';
/** Every replication gave this very value; what a rare one gives it does not tell. */
const noSpread = 'no spread seen';

/** `room`: width of the terminal. */
export function breakEvenLines(found: BreakEven, room: number = Infinity): readonly string[] {
  const { level, replications, seed, isMonotone } = found;
  const doubt = 'the measure turns within this range: the crossing nearest to its beginning is meant';
  return [
    sentence(found),
    `${100 * level} % intervals of the simulation error only; ${counted(replications, 'paired replication')}, seed ${seed}`,
    ...(hasLack(found) ? [lack] : []),
    ...(found.evaluations.some(isNoneSeen) ? [noneSeen] : []),
    ...(found.question.isWhole
      ? ['the lever takes whole values only: between two of them in proportion']
      : []),
    ...(isMonotone ? [] : [doubt]),
    '',
    ...(found.evaluations.length === 0 ? [] : [...table(found, room), '']),
    `replay: ${found.replay}`,
  ];
}

const lack =
  'no interval where there is one replication, where fewer than six do not differ, and where all show 0 of what has no upper limit';

const noneSeen =
  'a 0 that all replications show says that nothing was seen, not that there is nothing: how much there may be, its interval says';

/** Without a spread, or with exact bounds in its place; a mean of nought by chance comes to the same. */
const isNoneSeen = ({ estimate }: BreakEven['evaluations'][number]): boolean => estimate === 0;

const hasLack = ({ evaluations }: BreakEven): boolean => evaluations.some(({ low }) => low === null);

function sentence(found: BreakEven): string {
  const { question, lever, crossing, evaluations, currency } = found;
  const { path, metric, arm, target, from, to } = question;
  const who = question.class === null ? '' : ` of class ${question.class}`;
  const less = question.against === null ? '' : ` less that in arm ${question.against}`;
  const measure = `${metric}${who} in arm ${arm}${less}`;
  const unit = lever.unit === '' ? '' : ` ${unitText(lever.unit, currency)}`;
  const present = lever.present === null ? '' : ` (now ${figure(lever.present)})`;
  const range = `from ${figure(from)} to ${figure(to)}${unit}`;
  if (crossing.kind === 'no-data')
    return `${measure} has no value somewhere in ${path} ${range}: ask for another --class, --metric or range`;
  if (crossing.kind === 'equals')
    return `${measure} is ${target} at both ends of ${path} ${range}${present}: nothing crosses`;
  if (crossing.kind !== 'crosses') {
    return `${measure} stays ${crossing.kind} ${target} with ${path} ${range}${present}${doubtOf(evaluations, target)}${idleness(evaluations)}`;
  }
  return `${measure} crosses ${target} with ${path} at ${figure(crossing.at)}${unit} (${intervalOf(crossing, found)})${present}`;
}

function intervalOf(
  { at, low, high, hasInterval }: Extract<BreakEven['crossing'], { readonly kind: 'crosses' }>,
  { question: { from, to }, level }: BreakEven,
): string {
  if (!hasInterval) return noInterval;
  if (low === at && high === at) return noSpread;
  const ends = [
    low === null ? `below ${figure(from)}` : figure(low),
    high === null ? `above ${figure(to)}` : figure(high),
  ];
  return `${100 * level} %: ${ends.join(' to ')}`;
}

/** The measure does not move with the lever; where it does not cross, only the ends of the range were played. */
const idleness = (evaluations: BreakEven['evaluations']): string =>
  evaluations.length > 1 && evaluations.every(({ estimate }) => estimate === evaluations[0].estimate)
    ? '; it is the same at both ends: the lever does not move it'
    : '';

/** Why "stays above" or "stays below" is not proven. */
function doubtOf(evaluations: BreakEven['evaluations'], target: number): string {
  if (evaluations.some(({ low, high }) => low === null || high === null))
    return `; that is the estimate alone, with ${noInterval}: not proven`;
  if (evaluations.some(({ low, high }) => low === high))
    return `; that is the estimate alone, with ${noSpread}: not proven`;
  const isReached = evaluations.some(({ low, high }) => Number(low) <= target && target <= Number(high));
  return isReached ? `; that is the estimate alone, whose interval reaches ${target}: not proven` : '';
}

function cellOf(found: Omit<BreakEven['evaluations'][number], 'value'>): string {
  if (found.low === null || found.high === null) return `${estimateText(found)} (${noInterval})`;
  return withInterval(found);
}

function table({ question, evaluations, currency }: BreakEven, room: number): readonly string[] {
  const unit = metricCatalogue.find(({ id }) => id === question.metric)?.unit ?? '';
  const rows = evaluations.map(({ value, ...found }) => ({
    name: figure(value),
    cells: [cellOf(found)],
  }));
  const heads = [[question.metric, unitText(unit, currency)]] as const;
  return gridLines({ heads, rows, corner: question.path }, plainStyle(room));
}

/** What `break-even` prints: the answer in a sentence, and the values that were played. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { BreakEven } from '../../study/breakEven/breakEven.ts';
import { estimateText, withInterval } from '../../study/wording/figures.ts';
import { gridLines } from './gridLines.ts';

/** Five figures: no search is more exact than that. */
const figure = (value: number): string => String(Number(value.toPrecision(5))).replace('-', '\u2212');

const noInterval = 'no interval';

const inMoney = (unit: string, currency: string): string => unit.replace(/^currency/, () => currency);

export function breakEvenLines(found: BreakEven): readonly string[] {
  const { level, replications, seed, isMonotone } = found;
  const doubt = 'the measure turns within this range: the crossing nearest to its beginning is meant';
  return [
    sentence(found),
    `${100 * level} % intervals of the simulation error only; ${replications} paired replications, seed ${seed}`,
    ...(hasLack(found) ? [lack] : []),
    ...(found.question.isWhole
      ? ['the lever takes whole values only: between two of them in proportion']
      : []),
    ...(isMonotone ? [] : [doubt]),
    '',
    ...table(found),
    '',
    `replay: ${found.replay}`,
  ];
}

const lack = 'no interval where there is one replication, or fewer than six that do not differ';

const hasLack = ({ evaluations }: BreakEven): boolean => evaluations.some(({ low }) => low === null);

function sentence({ question, lever, crossing, evaluations, currency, level }: BreakEven): string {
  const { path, metric, arm, target, from, to } = question;
  const who = question.class === null ? '' : ` of class ${question.class}`;
  const less = question.against === null ? '' : ` less that in arm ${question.against}`;
  const measure = `${metric}${who} in arm ${arm}${less}`;
  const unit = lever.unit === '' ? '' : ` ${inMoney(lever.unit, currency)}`;
  const present = lever.present === null ? '' : ` (now ${figure(lever.present)})`;
  const range = `from ${figure(from)} to ${figure(to)}${unit}`;
  if (crossing.kind === 'no-data') return `${measure} has no value somewhere in ${path} ${range}`;
  if (crossing.kind !== 'crosses') {
    return `${measure} stays ${crossing.kind} ${target} with ${path} ${range}${present}${doubtOf(evaluations, target)}`;
  }
  const low = crossing.low === null ? `below ${figure(from)}` : figure(crossing.low);
  const high = crossing.high === null ? `above ${figure(to)}` : figure(crossing.high);
  const interval = crossing.hasInterval ? `(${100 * level} %: ${low} to ${high})` : `(${noInterval})`;
  return `${measure} crosses ${target} with ${path} at ${figure(crossing.at)}${unit} ${interval}${present}`;
}

/** Why "stays above" or "stays below" is not shown. */
function doubtOf(evaluations: BreakEven['evaluations'], target: number): string {
  if (evaluations.some(({ low, high }) => low === null || high === null))
    return `; that is the estimate alone, with ${noInterval}: not shown`;
  const isReached = evaluations.some(({ low, high }) => Number(low) <= target && target <= Number(high));
  return isReached ? `; that is the estimate alone, whose interval reaches ${target}: not shown` : '';
}

function table({ question, evaluations, currency }: BreakEven): readonly string[] {
  const unit = metricCatalogue.find(({ id }) => id === question.metric)?.unit ?? '';
  const rows = evaluations.map(({ value, ...found }) => ({
    name: figure(value),
    cells: [
      found.low === null || found.high === null
        ? `${estimateText(found)} (${noInterval})`
        : withInterval(found),
    ],
  }));
  const plain = (text: string): string => text;
  const heads = [[question.metric, inMoney(unit, currency)]] as const;
  return gridLines({ heads, rows, corner: question.path }, { strong: plain, faint: plain, room: Infinity });
}

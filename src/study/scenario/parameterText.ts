/** What a parameter accepts, in words: for messages and for the reference. */
import type { Parameter } from '../../model/contracts/parameter.ts';
import { oneOf } from './problem.ts';
import { isTimeUnit } from './quantity.ts';

const nouns: Readonly<Record<string, string>> = {
  number: 'a number',
  count: 'a whole number',
  share: 'a share',
  seconds: 'a time',
  money: 'an amount',
  boolean: 'true or false',
  series: 'a list of numbers',
  blocks: 'a list of ids of number blocks',
  hours: 'two clock times such as ["09:00", "20:00"]',
};

/** Such as `a whole number of calls, 1 to 1000`. */
export function expectedText(named: { readonly name: string; readonly parameter: Parameter }): string {
  const { parameter } = named;
  if (parameter.type === 'choice') return oneOf(parameter.choices ?? []);
  const noun = isTimeUnit(parameter.unit) && parameter.type !== 'series' ? 'a time' : nouns[parameter.type];
  return `${noun}${unitText(parameter)}${rangeText(parameter)}`;
}

function unitText(parameter: Parameter): string {
  const { type, unit } = parameter;
  if (unit === '' || unit === 'share' || unit === '1' || ['boolean', 'blocks', 'hours'].includes(type))
    return '';
  if (isTimeUnit(unit)) return type === 'series' ? ` (in ${unit})` : ` in ${unit}`;
  return type === 'money' ? ` (${unit})` : ` (${unit})`;
}

/** ` from a to b`, ` of at least a`, ` of at most b`, or nothing. */
export function rangeText(parameter: Parameter): string {
  if (['boolean', 'blocks', 'hours', 'choice'].includes(parameter.type)) return '';
  const isNonNegative = ['share', 'count', 'seconds'].includes(parameter.type);
  const minimum = parameter.minimum ?? (isNonNegative ? 0 : undefined);
  const maximum = parameter.maximum ?? (parameter.type === 'share' ? 1 : undefined);
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

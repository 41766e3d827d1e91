/** What a parameter accepts, in words: for messages and for the reference. */
import type { Parameter } from '../../model/contracts/parameter.ts';
import { oneOf } from './problem.ts';
import { fileTypes } from './fileReference.ts';
import { isTimeUnit, quantityText } from './quantity.ts';

/** How what is expected of counts begins. */
export const wholeNumber = 'a whole number';

const nouns: Readonly<Record<string, string>> = {
  number: 'a number',
  count: wholeNumber,
  share: 'a share',
  seconds: 'a time',
  money: 'an amount',
  boolean: 'true or false',
  series: 'a list of numbers',
  blocks: 'a list of ids of number blocks',
  sites: 'a list of ids of detectors',
  caller: 'the id of an honest caller of the world',
  hours: 'two clock times such as ["09:00", "20:00"]',
  model: 'a model file such as ./model.json',
  onnx: 'an ONNX file such as ./model.onnx',
  program: 'a program such as ./detector.py',
};

/** Such as `a whole number of calls, 1 to 1000`. */
export function expectedText(named: { readonly name: string; readonly parameter: Parameter }): string {
  const { parameter } = named;
  if (parameter.type === 'choice') return oneOf(parameter.choices ?? []);
  const isTime = isTimeUnit(parameter.unit) && ['number', 'seconds'].includes(parameter.type);
  const noun = isTime ? 'a time' : nouns[parameter.type];
  return `${noun}${unitText(parameter)}${rangeText(parameter)}`;
}

function unitText(parameter: Parameter): string {
  const { type, unit } = parameter;
  if (
    unit === '' ||
    unit === 'share' ||
    unit === '1' ||
    ['boolean', 'blocks', 'sites', 'caller', 'hours', ...fileTypes].includes(type)
  )
    return '';
  if (isTimeUnit(unit) && type !== 'count') return unit === 's' ? '' : ` in ${unit}`;
  return ` (${unit})`;
}

/** What a parameter is, what it may not exceed, and what else must be so for it to have an effect, such as `only with agents: 0`. */
export function meaningText({ says, onlyWith, notAbove }: Parameter): string {
  const limit = notAbove === undefined ? '' : `; not above ${notAbove}`;
  if (onlyWith === undefined) return `${says}${limit}`;
  const condition =
    'is' in onlyWith
      ? `only with ${onlyWith.parameter}: ${String(onlyWith.is)}`
      : `no effect with ${onlyWith.parameter}: ${String(onlyWith.isNot)}`;
  return `${says}${limit}; ${condition}`;
}

/** ` from a to b`, ` of at least a`, ` of at most b`, or nothing. */
export function rangeText(parameter: Parameter): string {
  if (['boolean', 'blocks', 'sites', 'caller', 'hours', 'choice', ...fileTypes].includes(parameter.type))
    return '';
  const isNonNegative = ['share', 'count', 'seconds'].includes(parameter.type);
  const minimum = parameter.minimum ?? (isNonNegative ? 0 : undefined);
  const maximum = parameter.maximum ?? (parameter.type === 'share' ? 1 : undefined);
  const from = minimum === undefined ? undefined : limitText(minimum, parameter.unit);
  const to = maximum === undefined ? undefined : limitText(maximum, parameter.unit);
  if (from !== undefined && to !== undefined) return ` from ${from} to ${to}`;
  if (from !== undefined) return ` of at least ${from}`;
  return to === undefined ? '' : ` of at most ${to}`;
}

function limitText(limit: number, unit: string): string {
  return unit === 's' && limit !== 0 ? quantityText(limit, unit) : String(limit);
}

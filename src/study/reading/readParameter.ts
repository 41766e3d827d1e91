/** Reads one parameter's value as written: a scalar, a quantity, a list, or any of them as `{is, source, range}`. */
import type { Parameter, ParameterValue } from '../../model/contracts/parameter.ts';
import { type Leaf, leafOf, statusOf } from './leaf.ts';
import { described, nearestHint, oneOf, type Problem } from './problem.ts';
import { isFileReference } from './fileReference.ts';
import { expectedText } from './parameterText.ts';
import type { Path } from './yaml/yamlPlace.ts';
import { clockTimeOf, isTimeUnit, quantityText, readClockTime, readQuantity, timeUnits } from './quantity.ts';
import { isMap } from './isMap.ts';

/** The leaf, or what is wrong; problem paths are relative to the parameter. */
export type ParameterReading = { readonly leaf: Leaf } | { readonly problems: readonly Problem[] };

export interface NamedParameter {
  readonly name: string;
  readonly parameter: Parameter;
}

/** `raw` undefined: the default. */
export function readParameter(named: NamedParameter, raw: unknown): ParameterReading {
  const { parameter } = named;
  if (raw === undefined) {
    const { source } = parameter;
    return { leaf: leafWith(named, parameter.default, { source, status: statusOf(source) }) };
  }
  if (isMap(raw)) return readCited(named, raw);
  return readValue(named, raw, { path: [], source: undefined });
}

function readCited(named: NamedParameter, map: Readonly<Record<string, unknown>>): ParameterReading {
  const keys = isNumeric(named.parameter) ? ['is', 'source', 'range'] : ['is', 'source'];
  const problems: Problem[] = Object.keys(map)
    .filter((key) => !keys.includes(key))
    .map((key) => ({
      path: [key],
      part: 'key',
      found: `the key \`${key}\``,
      expected: `${expectedText(named)}, or {${keys.join(', ')}}`,
      hint: nearestHint(key, keys),
    }));
  const source = Object.hasOwn(map, 'source') ? map.source : undefined;
  if (!Object.hasOwn(map, 'is')) {
    if (problems.length === 0) problems.push({ path: ['is'], expected: expectedText(named) });
    return { problems };
  }
  if (typeof source !== 'string' || source.trim() === '') {
    const hint = 'cite where the value comes from, or write the value alone';
    problems.push({ path: ['source'], found: described(source), expected: 'a citation as text', hint });
  }
  const reading = readValue(named, map.is, {
    path: ['is'],
    source: typeof source === 'string' ? source : '',
  });
  if ('problems' in reading) return { problems: [...problems, ...reading.problems] };
  const ranged = Object.hasOwn(map, 'range') ? withRange(named, reading.leaf, map.range) : reading;
  if ('problems' in ranged) problems.push(...ranged.problems);
  return problems.length > 0 ? { problems } : ranged;
}

/** `range: [low, high]`: where the value may lie, itself included. */
function withRange(named: NamedParameter, leaf: Leaf, raw: unknown): ParameterReading {
  const checked = checkList(raw, (item) => checkNumber(named, item));
  if ('expected' in checked && checked.index !== undefined) {
    const { index, expected, hint } = checked;
    const found = described((raw as readonly unknown[])[index]);
    return { problems: [{ path: ['range', index], found, expected, hint: hint ?? '' }] };
  }
  const [low, high, ...more] = 'value' in checked ? (checked.value as readonly number[]) : [];
  if (more.length === 0 && low < high && low <= Number(leaf.value) && Number(leaf.value) <= high)
    return { leaf: leafOf({ ...leaf, range: [low, high] }) };
  const expected = `two values [low, high] with ${String(leaf.plain)} between them`;
  return { problems: [{ path: ['range'], found: described(raw), expected, hint: '' }] };
}

/** Parameters that are one number. */
export const isNumeric = ({ type }: Parameter): boolean =>
  ['number', 'count', 'share', 'seconds', 'money'].includes(type);

function leafWith(named: NamedParameter, value: ParameterValue, from: Pick<Leaf, 'source' | 'status'>): Leaf {
  const { name, parameter } = named;
  const { type, unit } = parameter;
  const limits = [minimumOf(parameter), maximumOf(parameter)] as const;
  return leafOf({ name, type, value, plain: plainOf(named, value), unit, limits, range: null, ...from });
}

interface At {
  readonly path: Path;
  readonly source: string | undefined;
}

function readValue(named: NamedParameter, raw: unknown, at: At): ParameterReading {
  const checked = checkValue(named, raw);
  if ('expected' in checked) {
    const path = [...at.path, ...(checked.index === undefined ? [] : [checked.index])];
    const found = checked.index === undefined ? raw : (raw as readonly unknown[])[checked.index];
    const { expected, hint } = checked;
    return { problems: [{ path, found: described(found), expected, hint: hint ?? '' }] };
  }
  const { value } = checked;
  const { source } = at;
  const from = {
    source: source ?? 'scenario',
    status: source === undefined ? 'given' : statusOf(source),
  } as const;
  return { leaf: leafWith(named, value, from) };
}

type Checked =
  | { readonly value: ParameterValue }
  | { readonly expected: string; readonly hint?: string; readonly index?: number };

function checkValue(named: NamedParameter, raw: unknown): Checked {
  const { name, parameter } = named;
  switch (parameter.type) {
    case 'boolean':
      return typeof raw === 'boolean' ? { value: raw } : { expected: expectedText(named) };
    case 'choice':
      return checkChoice(raw, parameter.choices ?? []);
    case 'hours':
      return checkHours(raw, parameter.minimum === 0);
    case 'blocks':
      return checkList(raw, (item) =>
        typeof item === 'string' ? { value: item } : { expected: 'the id of a number block' },
      );
    case 'sites':
      return checkList(raw, (item) =>
        typeof item === 'string' ? { value: item } : { expected: 'the id of a detector at the same place' },
      );
    case 'caller':
      return typeof raw === 'string' ? { value: raw } : { expected: expectedText(named) };
    case 'model':
    case 'onnx':
    case 'program':
      return checkFile(named, raw);
    case 'series':
      return checkList(raw, (item) =>
        checkNumber({ name, parameter: { ...parameter, type: 'number' } }, item),
      );
    default:
      return checkNumber(named, raw);
  }
}

function checkChoice(raw: unknown, choices: readonly string[]): Checked {
  if (typeof raw === 'string' && choices.includes(raw)) return { value: raw };
  return { expected: oneOf(choices), hint: typeof raw === 'string' ? nearestHint(raw, choices) : '' };
}

/** Whether there is such a file is found out later: a text has no folder. */
function checkFile(named: NamedParameter, raw: unknown): Checked {
  if (typeof raw === 'string' && isFileReference(raw)) return { value: raw };
  const isBare = typeof raw === 'string' && isFileReference(`./${raw}`);
  return { expected: expectedText(named), hint: isBare ? `write "./${raw}"` : '' };
}

function checkHours(raw: unknown, mayBeEmpty: boolean): Checked {
  const expected = 'two clock times such as ["09:00", "20:00"]';
  if (!Array.isArray(raw) || raw.length !== 2) return { expected };
  const times = raw.map((item) => (typeof item === 'string' ? readClockTime(item) : undefined));
  const wrong = times.indexOf(undefined);
  if (wrong !== -1) return { expected: 'a clock time such as "09:00", 00:00 to 24:00', index: wrong };
  const [start, end] = times as [number, number];
  if (start > end || (start === end && !mayBeEmpty))
    return { expected: `a time after ${clockTimeOf(start)}`, index: 1 };
  return { value: [start, end] };
}

function checkList(raw: unknown, check: (item: unknown) => Checked): Checked {
  if (!Array.isArray(raw)) return { expected: 'a list such as [a, b]' };
  const items = raw as readonly unknown[];
  const checked = items.map(check);
  const values: ParameterValue[] = [];
  for (const [index, item] of checked.entries()) {
    if ('expected' in item) return { ...item, index };
    values.push(item.value);
  }
  return { value: values as readonly string[] | readonly number[] };
}

/** Numbers of every type, with their unit where it is a time. */
function checkNumber(named: NamedParameter, raw: unknown): Checked {
  const { name, parameter } = named;
  const expected = expectedText(named);
  const isTime = isTimeUnit(parameter.unit);
  let value: number | undefined;
  if (typeof raw === 'number') {
    if (isTime && raw !== 0 && !saysItsUnit(name)) {
      return { expected: `a time with its unit (${timeUnits.join(', ')})`, hint: '' };
    }
    value = raw;
  } else if (typeof raw === 'string' && isTime) value = readQuantity(raw, parameter.unit);
  if (value === undefined || !Number.isFinite(value)) return { expected, hint: numberHint(named, raw) };
  const isWhole = parameter.type !== 'count' || Number.isSafeInteger(value);
  const isInside = value >= minimumOf(parameter) && value <= maximumOf(parameter);
  if (isWhole && isInside) return { value: value === 0 ? 0 : value };
  return { expected, hint: parameter.type === 'share' ? percentHint(value) : '' };
}

/** A name such as `setupSeconds` or `days` carries its unit, so a bare number is clear. */
export function saysItsUnit(name: string): boolean {
  return /(milliseconds|seconds|minutes|hours|days)$/i.test(name);
}

/** Smallest value of a parameter: as declared; shares, counts and times are never negative. */
export function minimumOf(parameter: Parameter): number {
  if (parameter.minimum !== undefined) return parameter.minimum;
  return ['share', 'count', 'seconds'].includes(parameter.type) ? 0 : -Infinity;
}

/** Largest value of a parameter: as declared; shares end at 1. */
export function maximumOf(parameter: Parameter): number {
  if (parameter.maximum !== undefined) return parameter.maximum;
  return parameter.type === 'share' ? 1 : Infinity;
}

function numberHint(named: NamedParameter, raw: unknown): string {
  if (typeof raw !== 'string') return '';
  const percent = /^(-?\d+(?:\.\d+)?) ?%$/.exec(raw);
  if (percent !== null) return `write ${hundredth(Number(percent[1]))}`;
  if (/^-?[\d.]+$/.test(raw)) return 'write the number without quotes';
  if (isTimeUnit(named.parameter.unit)) return 'units are ms, s, min, h and d';
  const unit = named.parameter.unit.replace(/^currency/, 'the currency of the world').replace('/', ' per ');
  return /^-?[\d.]+ ?\D/.test(raw) ? `write the number alone, in ${unit}` : '';
}

/** Without what binary fractions leave behind. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(12));

/** Of a share that was probably meant in percent: one just above 1 is more likely a slip. */
const percentHint = (value: number): string =>
  value >= 2 && value <= 100 ? `${value} % is written ${hundredth(value)}` : '';

/** As written in a file: times whose name does not say the unit carry it, hours are clock times. */
function plainOf({ name, parameter }: NamedParameter, value: ParameterValue): ParameterValue {
  if (parameter.type === 'hours') return (value as readonly number[]).map(clockTimeOf);
  return typeof value === 'number' ? plainNumber({ name, unit: parameter.unit }, value) : value;
}

/** A number as it is written for a parameter of this name and unit. */
export function plainNumber({ name, unit }: Pick<Leaf, 'name' | 'unit'>, value: number): number | string {
  return value !== 0 && isTimeUnit(unit) && !saysItsUnit(name) ? quantityText(value, unit) : value;
}

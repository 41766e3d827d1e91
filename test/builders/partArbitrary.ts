/** Any part of a catalogue with any of its parameters, as a scenario file writes it. */
import fc from 'fast-check';
import type { Parameter, ParameterTable } from '../../src/model/contracts/parameter.ts';
import { isTimeUnit, readQuantity, timeUnits } from '../../src/study/reading/quantity.ts';
import { plainNumber } from '../../src/study/reading/readParameter.ts';
import type { NamedParameter } from '../../src/study/reading/readParameter.ts';
import type { AnyPlugin } from '../../src/study/modules/catalogue.ts';

export type Plain = Readonly<Record<string, unknown>>;

/** Number blocks of every scenario that is drawn, by kind. */
const blockIds = ['mobile-a', 'mobile-b', 'landline', 'service', 'inbound'] as const;

/** Callers that every scenario has, who may lend numbers. */
const lenders = ['couriers', 'banks'] as const;

/** So many times the default at most, of what makes a world large: calls, and who makes them. */
const fewTimes = 3;
const makesLarge: readonly string[] = [
  'agents',
  'allocated',
  'attemptsPerDay',
  'attemptsPerHour',
  'boxes',
  'busyDayFactor',
  'callers',
  'clientsPerCaller',
  'dailyCalls',
  'digits',
  'lines',
  'linesPerCaller',
  'numbers',
  'operators',
  'passes',
  'peoplePerCell',
  'subscribers',
  'victims',
];

/** Nearly nothing, and no whole number of anything. */
const tiny = 1e-6;

/** The default and what lies around it, the ends, next to nothing, and a part of a unit. */
function amountsOf(
  name: string,
  { default: usual, minimum = -Infinity, maximum = Infinity, type }: Parameter,
): readonly number[] {
  const at = Number(usual);
  const most = makesLarge.includes(name) && maximum > Math.max(10, fewTimes * at) ? at : maximum;
  const all = [at, at / 2, at * 2, at + 1, at / 3, minimum, most, minimum + tiny, 0, 1, 0.7];
  const fit = all.map((value) => (type === 'count' ? Math.round(value) : value));
  return [...new Set(fit)].filter(
    (value) =>
      Number.isFinite(value) && value >= minimum && value <= Math.max(most, at, 1) && value <= maximum,
  );
}

/** What a list of numbers may hold, by its unit: holidays and days from Easter of the days that are played, and weights. */
const seriesOf: Readonly<Record<string, readonly number[]>> = {
  'MMDD or YYYYMMDD': [803, 20_200_804, 20_241_231, 228],
  d: [-2, 1],
  '1': [0, 0.5, 3, 1_000_000],
};

/** Null for what a file beside the scenario would hold, and for detectors where none stands before. */
function valueArbitrary(
  name: string,
  parameter: Parameter,
  earlier: readonly string[],
): fc.Arbitrary<unknown> | null {
  const { type, choices = [], unit } = parameter;
  if (['model', 'onnx', 'program'].includes(type)) return null;
  if (type === 'sites') return earlier.length === 0 ? null : fc.subarray([...earlier], { minLength: 1 });
  if (type === 'series') return fc.subarray([...seriesOf[unit]]);
  if (type === 'choice') return fc.constantFrom(...choices);
  if (type === 'boolean') return fc.boolean();
  if (type === 'blocks') return fc.subarray([...blockIds], { minLength: 1 });
  if (type === 'caller') return fc.constantFrom(...lenders);
  if (type === 'hours') return fc.constantFrom(['08:00', '20:00'], ['00:00', '23:59'], ['12:00', '13:00']);
  const amount = fc.constantFrom(...amountsOf(name, parameter));
  return fc.oneof(
    { weight: 9, arbitrary: amount.chain((value) => writtenArbitrary({ name, unit }, value)) },
    { weight: 1, arbitrary: citedArbitrary({ name, parameter }, amount) },
  );
}

/** A time in any unit, and as a number where its name says the unit. */
function writtenArbitrary(
  { name, unit }: { readonly name: string; readonly unit: string },
  value: number,
): fc.Arbitrary<number | string> {
  const usual = plainNumber({ name, unit }, value);
  if (!isTimeUnit(unit)) return fc.constant(usual);
  const inUnits = timeUnits
    .map((other) => `${readQuantity(`${value} ${unit}`, other)} ${other}`)
    // A text that says a little more or less than the number is another value, which may lie beyond an end.
    .filter((text) => readQuantity(text, unit) === value);
  return fc.constantFrom(usual, usual, ...inUnits);
}

/** With what it is known from, and between what ends it may lie. */
function citedArbitrary(named: NamedParameter, amount: fc.Arbitrary<number>): fc.Arbitrary<Plain> {
  const { name, parameter } = named;
  const written = (value: number): unknown => plainNumber({ name, unit: parameter.unit }, value);
  return fc
    .record({
      values: fc.uniqueArray(amount, { minLength: 1, maxLength: 3 }),
      source: fc.constantFrom('assumed', 'A survey, 2020'),
    })
    .map(({ values, source }) => {
      const [low, is = low, high] = values.toSorted((a, b) => a - b);
      return {
        is: written(is),
        source,
        ...(high === undefined ? {} : { range: [written(low), written(high)] }),
      };
    });
}

/** Some parameters of a table, the others unwritten; `earlier`: ids of the detectors that a composition may name. */
export function parametersArbitrary(
  table: ParameterTable,
  most: number,
  earlier: readonly string[] = [],
): fc.Arbitrary<Plain> {
  const values = new Map(
    Object.entries(table).flatMap(([name, parameter]) => {
      const value = valueArbitrary(name, parameter, earlier);
      return value === null ? [] : [[name, value] as const];
    }),
  );
  const names = [...values.keys()];
  return fc
    .subarray(names, { maxLength: Math.min(most, names.length) })
    .chain((some) =>
      fc.record(Object.fromEntries(some.map((name) => [name, values.get(name) as fc.Arbitrary<unknown>]))),
    )
    .map(nested);
}

/** Some terms of a fixed part of a world, mostly none. */
export const termsArbitrary = (table: ParameterTable, most: number): fc.Arbitrary<Plain> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, parametersArbitrary(table, most));

/** What is drawn otherwise, or makes a world large. */
export const without = (table: ParameterTable, names: readonly string[]): ParameterTable =>
  Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)));

/** A name with a dot is a map inside. */
function nested(flat: Plain): Plain {
  const tree: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flat)) {
    const steps = name.split('.');
    let at = tree;
    for (const step of steps.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
    at[steps[steps.length - 1]] = value;
  }
  return tree;
}

/** Detectors that ask somebody outside, or need a file. */
export const needFiles: readonly string[] = ['outside-program', 'onnx-model', 'trained-model'];

/** `{use, …parameters}`. */
export const partArbitrary = (
  plugins: readonly AnyPlugin[],
  most: number = 4,
  earlier: readonly string[] = [],
): fc.Arbitrary<Plain> =>
  fc
    .constantFrom(...plugins.filter(({ id }) => !needFiles.includes(id)))
    .chain(({ id, parameters }) =>
      parametersArbitrary(parameters, most, earlier).map((values) => ({ use: id, ...values })),
    );

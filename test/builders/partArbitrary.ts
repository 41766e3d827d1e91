/** Any part of a catalogue with any of its parameters, as a scenario file writes it. */
import fc from 'fast-check';
import type { Parameter, ParameterTable } from '../../src/model/contracts/parameter.ts';
import { plainNumber } from '../../src/study/reading/readParameter.ts';
import type { AnyPlugin } from '../../src/study/modules/catalogue.ts';

export type Plain = Readonly<Record<string, unknown>>;

/** Number blocks of every scenario that is drawn, by kind. */
const blockIds = ['mobile-a', 'mobile-b', 'landline', 'service', 'inbound'] as const;

/** Callers that every scenario has, who may lend numbers. */
const lenders = ['couriers', 'banks'] as const;

/** So many at most where a count has no other bound: worlds are to stay small. */
const fewTimes = 3;

/** The default, what lies around it, and the ends where they do not make a world large. */
function amountsOf({
  default: usual,
  minimum = -Infinity,
  maximum = Infinity,
  type,
}: Parameter): readonly number[] {
  const at = Number(usual);
  const most = maximum <= Math.max(10, fewTimes * at) ? maximum : at;
  const all = [at, at / 2, at * 2, at + 1, minimum, most, 0, 1];
  const fit = all.map((value) => (type === 'count' ? Math.round(value) : value));
  return [...new Set(fit)].filter((value) => Number.isFinite(value) && value >= minimum && value <= maximum);
}

/** What a list of numbers may hold, by its unit: holidays and days from Easter of the days that are played, and weights. */
const seriesOf: Readonly<Record<string, readonly number[]>> = {
  'MMDD or YYYYMMDD': [803, 20_200_804, 20_241_231, 228],
  d: [-2, 1],
  '1': [0, 0.5, 3],
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
  return fc.constantFrom(...amountsOf(parameter)).map((value) => plainNumber({ name, unit }, value));
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
const needFiles: readonly string[] = ['outside-program', 'onnx-model', 'trained-model'];

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

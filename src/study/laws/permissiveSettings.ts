/** Settings of a plug-in, anywhere in the ranges of its parameters: one, or two of which the second is nowhere stricter than the first. */
import fc from 'fast-check';
import type {
  Parameter,
  ParameterTable,
  ParameterType,
  ParameterValues,
} from '../../model/contracts/parameter.ts';

export interface TwoSettings {
  readonly strict: ParameterValues;
  readonly permissive: ParameterValues;
}

/** Value at a place from 0 to 1 of the parameter's range, in equal ratios where it does not begin at 0. */
function valueAt({ type, minimum = 0, maximum = 1 }: Parameter, place: number): number {
  const value =
    minimum > 0 ? minimum * (maximum / minimum) ** place : minimum + (maximum - minimum) * place ** 3;
  return Math.min(maximum, type === 'count' ? Math.round(value) : value);
}

const amounts: readonly ParameterType[] = ['number', 'count', 'share', 'seconds', 'money'];

/** All amounts anywhere in their ranges, their ends often; the others keep their defaults and are not in it. */
export function anySettings(parameters: ParameterTable): fc.Arbitrary<ParameterValues> {
  const declared = Object.entries(parameters).filter(([, { type }]) => amounts.includes(type));
  const place = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  return fc
    .tuple(...declared.map(() => place))
    .map((drawn) =>
      Object.fromEntries(declared.map(([name, parameter], i) => [name, valueAt(parameter, drawn[i])])),
    );
}

/** Every parameter that says which end is permissive, at two places of its range; the others keep their defaults. */
export function twoSettings(parameters: ParameterTable): fc.Arbitrary<TwoSettings> {
  const declared = Object.entries(parameters).filter(([, { permissive }]) => permissive !== undefined);
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const places = declared.map(() => fc.tuple(place, fc.oneof(fc.constant(0), place)));
  return fc.tuple(...places).map((drawn) => {
    const settings = { strict: {}, permissive: {} } as { [K in keyof TwoSettings]: Record<string, number> };
    declared.forEach(([name, parameter], i) => {
      const [first, step] = drawn[i];
      const further = first + (1 - first) * step;
      const isUp = parameter.permissive === 'up';
      settings.strict[name] = valueAt(parameter, isUp ? first : 1 - first);
      settings.permissive[name] = valueAt(parameter, isUp ? further : 1 - further);
    });
    return settings;
  });
}

/** Laws of every descriptor: it names itself, and its parameters are complete, in range and say where they come from. */
import type { Parameter, ParameterType, ParameterValue } from '../../model/contracts/parameter.ts';
import type { Family, Plugin } from '../../model/contracts/plugin.ts';
import { demand } from './law.ts';
import type { Law } from './law.ts';

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;

const isInRange = (value: number, { minimum, maximum }: Parameter): boolean =>
  Number.isFinite(value) && value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);

const isListOf = (value: ParameterValue, kind: 'number' | 'string'): boolean =>
  Array.isArray(value) && value.every((item: unknown) => typeof item === kind);

const isClockSpan = (value: ParameterValue): boolean =>
  isListOf(value, 'number') &&
  (value as readonly number[]).length === 2 &&
  Number((value as readonly number[])[0]) <= Number((value as readonly number[])[1]);

type Test = (value: ParameterValue, parameter: Parameter) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isAmount: Test = (value, parameter) => typeof value === 'number' && isInRange(value, parameter);

/** Is the default what its type promises, and within the range? */
const isWellFormed: Readonly<Record<ParameterType, Test>> = {
  number: isAmount,
  count: (value, parameter) => Number.isInteger(value) && isInRange(Number(value), parameter),
  share: (value, parameter) =>
    isInRange(Number(value), parameter) && Number(value) >= 0 && Number(value) <= 1,
  seconds: isAmount,
  money: isAmount,
  choice: (value, { choices = [] }) => typeof value === 'string' && choices.includes(value),
  boolean: (value) => typeof value === 'boolean',
  series: (value) => isListOf(value, 'number'),
  blocks: (value) => isListOf(value, 'string'),
  sites: (value) => isListOf(value, 'string'),
  caller: isText,
  hours: isClockSpan,
  model: isText,
  onnx: isText,
  program: isText,
};

/** A plug-in that no compiler has checked may name a type that there is not. */
const hasDefaultOfType = (parameter: Parameter): boolean =>
  Object.hasOwn(isWellFormed, parameter.type) && isWellFormed[parameter.type](parameter.default, parameter);

/** Types whose values are no amounts. */
const withoutUnit: readonly ParameterType[] = [
  'choice',
  'boolean',
  'blocks',
  'sites',
  'caller',
  'model',
  'onnx',
  'program',
];

/** Quantities declare both ends of their range, so that a study can vary them. */
const hasRange = ({ type, minimum, maximum }: Parameter): boolean =>
  !['number', 'count', 'share', 'seconds', 'money'].includes(type) ||
  (minimum !== undefined && maximum !== undefined && minimum < maximum);

/** Every family: the descriptor names itself; its parameters are complete, in range and say where they come from. */
export function descriptorLaws<Site, Part>(plugin: Plugin<Family, Site, Part>): readonly Law[] {
  const parameters = Object.entries(plugin.parameters);
  return [
    {
      name: 'names itself: id, version, title',
      check: () => {
        demand(kebabCase.test(plugin.id), `id ${plugin.id} is not kebab-case`);
        demand(
          Number.isInteger(plugin.version) && plugin.version >= 1,
          'version is a whole number from 1 on',
        );
        demand(plugin.title.length > 0, 'title is empty');
      },
    },
    {
      name: 'has parameters with a default of their type and within their range',
      check: () => {
        for (const [name, parameter] of parameters) {
          demand(camelCase.test(name), `parameter ${name} is not camelCase`);
          demand(hasDefaultOfType(parameter), `default of ${name} is not of its type or out of range`);
          demand(hasRange(parameter), `${name} has no range`);
        }
      },
    },
    {
      name: 'has parameters that say what they are, in which unit and where they come from',
      check: () => {
        for (const [name, { says, source, unit, type }] of parameters) {
          demand(says.length > 0, `${name} does not say what it is`);
          demand(source.length > 0, `${name} has no source`);
          demand(unit.length > 0 || withoutUnit.includes(type), `${name} has no unit`);
        }
      },
    },
  ];
}

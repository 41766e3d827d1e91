/** Laws of every descriptor: it names itself, and its parameters are complete, in range and say where they come from. */
import type { Parameter, ParameterValue } from '../../model/contracts/parameter.ts';
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

/** Is the default what the type promises, and within the range? */
function isWellFormed(parameter: Parameter): boolean {
  const value = parameter.default;
  switch (parameter.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'caller':
    case 'model':
    case 'onnx':
    case 'program':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && (parameter.choices ?? []).includes(value);
    case 'blocks':
    case 'sites':
      return isListOf(value, 'string');
    case 'series':
      return isListOf(value, 'number');
    case 'hours':
      return isClockSpan(value);
    case 'count':
      return Number.isInteger(value) && isInRange(Number(value), parameter);
    case 'share':
      return isInRange(Number(value), parameter) && Number(value) >= 0 && Number(value) <= 1;
    case 'number':
    case 'seconds':
    case 'money':
      return typeof value === 'number' && isInRange(value, parameter);
  }
}

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
          demand(isWellFormed(parameter), `default of ${name} is not of its type or out of range`);
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
          demand(
            unit.length > 0 ||
              ['choice', 'boolean', 'blocks', 'sites', 'caller', 'model', 'onnx', 'program'].includes(type),
            `${name} has no unit`,
          );
        }
      },
    },
  ];
}

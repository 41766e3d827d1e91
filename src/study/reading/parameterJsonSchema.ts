/** JSON Schema of one parameter as written in a scenario. */
import type { Parameter } from '../../model/contracts/parameter.ts';
import { fileReferencePattern } from './fileReference.ts';
import { expectedText, meaningText } from './parameterText.ts';
import { quantityPattern, isTimeUnit } from './quantity.ts';
import { isNumeric, maximumOf, minimumOf, readParameter, saysItsUnit } from './readParameter.ts';

type Json = Record<string, unknown>;

const citation = {
  description:
    'where the value is from; what begins with "assumed" cites nothing, with "recalled" what was not seen again',
  type: 'string',
  minLength: 1,
};
const rangeSays = 'least and largest value that the range over assumptions goes through';

/** The bare value, or `{is, source}` around it, for numbers also `range`. */
export function parameterJsonSchema(named: { readonly name: string; readonly parameter: Parameter }): Json {
  const { parameter } = named;
  const value = valueSchema(named);
  const absent = readParameter(named, undefined);
  const cited = {
    type: 'object',
    properties: {
      is: { description: 'the value', ...value },
      source: citation,
      ...(isNumeric(parameter)
        ? { range: { description: rangeSays, type: 'array', items: value, minItems: 2, maxItems: 2 } }
        : {}),
    },
    required: ['is', 'source'],
    additionalProperties: false,
  };
  return {
    description: `${meaningText(parameter)}; ${expectedText(named)}. Default from: ${parameter.source}`,
    ...('leaf' in absent ? { default: absent.leaf.plain } : {}),
    anyOf: [value, cited],
  };
}

function valueSchema({ name, parameter }: { name: string; parameter: Parameter }): Json {
  switch (parameter.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: [...(parameter.choices ?? [])] };
    case 'hours':
      return {
        type: 'array',
        items: { type: 'string', pattern: '^[0-2]\\d:[0-5]\\d$' },
        minItems: 2,
        maxItems: 2,
      };
    case 'caller':
      return { type: 'string' };
    case 'model':
    case 'onnx':
    case 'program':
      return { type: 'string', pattern: fileReferencePattern };
    case 'blocks':
    case 'sites':
      return { type: 'array', items: { type: 'string' } };
    case 'series':
      return { type: 'array', items: numberSchema(name, parameter) };
    default:
      return numberSchema(name, parameter);
  }
}

function numberSchema(name: string, parameter: Parameter): Json {
  const minimum = minimumOf(parameter);
  const maximum = maximumOf(parameter);
  const number: Json = {
    type: parameter.type === 'count' ? 'integer' : 'number',
    ...(minimum === -Infinity ? {} : { minimum }),
    ...(maximum === Infinity ? {} : { maximum }),
  };
  if (!isTimeUnit(parameter.unit)) return number;
  const quantity = { type: 'string', pattern: quantityPattern };
  return { anyOf: [quantity, saysItsUnit(name) ? number : { type: 'number', const: 0 }] };
}

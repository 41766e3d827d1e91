/** An operator as the model takes it, from its section of a checked tree. */
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { AlternativeSettings, OperatorSettings } from '../../../model/world/world.ts';
import { operatorParameters } from '../../reading/fixedParameters.ts';
import { valuesOf } from '../../reading/leaf.ts';
import { partOf } from './sections.ts';
import type { Section } from './sections.ts';

export function operatorOf(id: string, operator: Section): OperatorSettings {
  const own = valuesOf(operator, (name) => Object.hasOwn(operatorParameters, name));
  return {
    kind: 'operator',
    id,
    class: String(operator.class),
    operators: Number(own.operators),
    insideShare: Number(own.insideShare),
    isCompliantWith: operator.isCompliantWith as readonly string[],
    pacing: partOf(operator.pacing as Section, []),
    list: partOf(operator.list as Section, []),
    callingNumber: partOf(operator.callingNumber as Section, []),
    script: partOf(operator.script as Section, []),
    evasion: (operator.evasion as readonly Section[]).map((part) => partOf(part, [])),
    books: partOf(operator.books as Section, []),
    levers: leversOf(own),
    alternatives: alternativesOf(operator.alternatives as Section),
  };
}

/** Values of the table's `levers.…`, by what follows the dot. */
function leversOf(own: ParameterValues): ParameterValues {
  const prefix = 'levers.';
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}

function alternativesOf(alternatives: Section): OperatorSettings['alternatives'] {
  const listOf = (part: string): readonly AlternativeSettings[] =>
    (alternatives[part] as readonly Section[]).map((alternative) => ({
      id: String(alternative.id),
      ...partOf(alternative, []),
    }));
  return {
    pacing: listOf('pacing'),
    list: listOf('list'),
    callingNumber: listOf('callingNumber'),
    script: listOf('script'),
  };
}

/** Every part that a world names, with where the file has it. */
import { places } from '../../../model/contracts/detector.ts';
import type { Family } from '../../../model/contracts/plugin.ts';
import type { OperatorSettings, PartSettings, World } from '../../../model/world/world.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';

export interface PlacedPart {
  readonly family: Family;
  readonly part: PartSettings;
  readonly path: Path;
}

/** Callers with all their parts, then detectors, then rules; each in the order of the file. */
export function placedParts({ callers, screening, rules }: World): readonly PlacedPart[] {
  return [
    ...callers.flatMap((caller): readonly PlacedPart[] =>
      caller.kind === 'wanted'
        ? [{ family: 'caller', part: caller, path: ['callers', caller.id] }]
        : partsOfOperator(caller, ['callers', caller.id]),
    ),
    ...places.flatMap((place) => listed('detector', screening[place], ['screening', place])),
    ...listed('rule', rules, ['rules']),
  ];
}

function partsOfOperator(operator: OperatorSettings, path: Path): readonly PlacedPart[] {
  const { pacing, list, callingNumber, script, books, evasion, alternatives } = operator;
  const others: Path = [...path, 'alternatives'];
  return [
    { family: 'pacing', part: pacing, path: [...path, 'pacing'] },
    { family: 'list', part: list, path: [...path, 'list'] },
    { family: 'calling-number', part: callingNumber, path: [...path, 'callingNumber'] },
    { family: 'script', part: script, path: [...path, 'script'] },
    { family: 'books', part: books, path: [...path, 'books'] },
    ...listed('evasion', evasion, [...path, 'evasion']),
    ...listed('pacing', alternatives.pacing, [...others, 'pacing']),
    ...listed('list', alternatives.list, [...others, 'list']),
    ...listed('calling-number', alternatives.callingNumber, [...others, 'callingNumber']),
    ...listed('script', alternatives.script, [...others, 'script']),
  ];
}

const listed = (family: Family, parts: readonly PartSettings[], path: Path): readonly PlacedPart[] =>
  parts.map((part, i) => ({ family, part, path: [...path, i] }));

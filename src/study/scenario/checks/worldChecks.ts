/** What the values of a world mean together: names that refer to each other, numbers that must fit, days that must be whole. */
import { firstPart } from '../../../model/contracts/operator/site.ts';
import { rulesAtMost } from '../../../model/simulation/sanctions/ruleInForce.ts';
import type { Failure } from '../../failures/failure.ts';
import { failureOf, listItemName, type Problem } from '../../reading/problem.ts';
import { callerCostProblems } from './callerCostChecks.ts';
import { classProblems } from './classChecks.ts';
import { complianceProblems } from './complianceChecks.ts';
import { loanProblems } from './loanChecks.ts';
import { memberProblems } from './memberChecks.ts';
import { numberingProblems } from './numberingChecks.ts';
import { networkProblems } from './networkChecks.ts';
import { consequenceProblems } from './consequenceChecks.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import type { WorldCheck } from './worldCheck.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** All such faults, placed where the values are written. */
export function worldFailures(variant: WorldVariant, check: WorldCheck): readonly Failure[] {
  const problems = [
    ...clockProblems(variant),
    ...repeatedIds(variant),
    ...takenIds(variant),
    ...complianceProblems(variant, check.catalogue, check.ruleNames),
    ...rulesProblems(variant),
    ...memberProblems(variant),
    ...numberingProblems(variant, check),
    ...loanProblems(variant, check),
    ...classProblems(variant),
    ...callerCostProblems(variant),
    ...networkProblems(variant, check.isWhole),
    ...consequenceProblems(variant),
  ];
  return problems.map((problem) => failureOf(problem, variant.origin));
}

function clockProblems({ world }: WorldVariant): readonly Problem[] {
  if (Number.isInteger(world.clock.preHistoryDays)) return [];
  return [{ path: ['clock', 'preHistory'], expected: 'whole days, such as `28 d`' }];
}

/** Lists of an operator whose items are addressed. */
interface OperatorLists {
  readonly evasion?: readonly unknown[];
  readonly alternatives?: Readonly<Record<string, readonly unknown[]>>;
}

/** Items of a list are addressed by their id, so each is there once. */
function repeatedIds({ plain, world }: WorldVariant): readonly Problem[] {
  const lists: (readonly [Path, readonly unknown[]])[] = [
    [['rules'], world.rules],
    ...Object.entries(world.screening).map(([place, sites]) => [['screening', place], sites] as const),
    ...Object.entries(plain.callers as Readonly<Record<string, OperatorLists>>).flatMap(
      ([id, { evasion = [], alternatives = {} }]) => [
        [['callers', id, 'evasion'], evasion] as const,
        ...Object.entries(alternatives).map(
          ([part, items]) => [['callers', id, 'alternatives', part], items] as const,
        ),
      ],
    ),
  ];
  return lists.flatMap(([path, items]) => {
    const names = items.map((item) => listItemName(item) ?? '');
    return names.flatMap((name, i) => {
      if (names.indexOf(name) === i) return [];
      const key = path.includes('evasion') ? 'use' : 'id';
      return [
        { path: [...path, i, key], found: `"${name}" again`, expected: `each ${key} once in this list` },
      ];
    });
  });
}

/** The part that an operator begins with has an id of its own already. */
function takenIds({ world }: WorldVariant): readonly Problem[] {
  return world.callers.flatMap((caller) =>
    caller.kind === 'wanted'
      ? []
      : Object.entries(caller.alternatives).flatMap(([part, items]) =>
          items.flatMap(({ id }, i) => {
            if (id !== firstPart) return [];
            const path = ['callers', caller.id, 'alternatives', part, i, 'id'];
            const expected = `another id: "${firstPart}" is the part that the operator begins with`;
            return [{ path, expected }];
          }),
        ),
  );
}

/** What a call breaks is kept as bits. */
function rulesProblems({ world }: WorldVariant): readonly Problem[] {
  const count = world.rules.length;
  if (count <= rulesAtMost) return [];
  return [
    { path: ['rules'], found: `${count} rules`, expected: `at most ${rulesAtMost} rules in one world` },
  ];
}

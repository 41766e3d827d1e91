/** Who may show which number: what is neither an operator's own nor lent to it, it forges. */
import type { CallTable } from '../../calls/callTable.ts';
import type { NumberIndex } from '../../contracts/plugin.ts';
import { declarationOfOwner, nobody } from '../../numbering/numberDealing.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import { noLender } from './loans.ts';
import type { OperatorState } from './operatorState.ts';

/** The operator rents the number at present, or somebody lends it. */
export const hasRightTo = (
  { rented, borrowed }: Pick<OperatorState, 'rented' | 'borrowed'>,
  number: NumberIndex,
): boolean => rented.positionOf(number) >= 0 || borrowed.lenderOf(number) !== noLender;

/** Whoever has the number lends it to some operator, and answers for what is done with it. */
export const isLent = (operators: readonly Pick<OperatorState, 'borrowed'>[], number: NumberIndex): boolean =>
  operators.some(({ borrowed }) => borrowed.lenderOf(number) !== noLender);

/** What tells whose a number is. */
interface Owners {
  readonly operators: readonly Pick<OperatorState, 'caller' | 'rented' | 'borrowed'>[];
  readonly dealing: Pick<NumberDealing, 'ownerOf'>;
}

/** Some operator had the number, and nobody has had it since. */
export function isGivenBack({ operators, dealing }: Owners, number: NumberIndex): boolean {
  const declaration = declarationOfOwner(dealing.ownerOf(number));
  const candidates = operators.filter(({ caller }) => caller === declaration);
  return candidates.length > 0 && candidates.every(({ rented }) => rented.positionOf(number) < 0);
}

/** The operator has shown a number that it neither has nor had, and that nobody lends it. */
export const isForgedBy = (owners: Owners, operator: number, number: NumberIndex): boolean =>
  !hasRightTo(owners.operators[operator], number) && !isGivenBack(owners, number);

/** Somebody innocent of the simulated region has the number at present: a subscriber, or an organisation that lends it to nobody. */
export function isOfInnocent({ operators, dealing }: Owners, number: NumberIndex): boolean {
  const owner = dealing.ownerOf(number);
  if (owner >= 0 || owner === nobody) return owner >= 0;
  const declaration = declarationOfOwner(owner);
  return !operators.some(({ caller }) => caller === declaration) && !isLent(operators, number);
}

/** The same, or somebody beyond the region has it; nobody has a number that is not in service, nor one that is withheld. */
export const hasInnocentHolder = (
  owners: Owners & { readonly plan: Pick<NumberPlan, 'isAllocated'> },
  number: NumberIndex,
): boolean =>
  isOfInnocent(owners, number) ||
  (owners.dealing.ownerOf(number) === nobody && owners.plan.isAllocated(number) === 1);

/** Ordinal of the declaration of whoever lends an operator the number that its call in a row shows; `noLender`, also of all other calls. */
export function lenderOfCall(
  {
    calls,
    operators,
  }: { readonly calls: CallTable; readonly operators: readonly Pick<OperatorState, 'borrowed'>[] },
  slot: number,
): number {
  const operator = calls.truth.operator.at(slot);
  return operator < 0 ? noLender : operators[operator].borrowed.lenderOf(calls.attempt.callingNumber[slot]);
}

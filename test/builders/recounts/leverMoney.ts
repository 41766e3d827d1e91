/** What the levers of an operator cost, reckoned anew from which it pulled when. */
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import type { LawArm } from '../callLaw.ts';
import { toUnits } from './money.ts';
import { pullsOf, settingsOf, standAfter } from './operatorStands.ts';

/** Units of money. */
interface LeverMoney {
  readonly cost: number;
  /** Of this, what carriers get: other numbers and new contracts. */
  readonly toCarriers: number;
}

/** Another number is on its way, whose order was not turned down, in the place of that which the `i`-th pull is about. */
function isOrdered(of: LawArm, operator: OperatorState, i: number): boolean {
  const pulls = pullsOf(of, operator);
  const { about, second } = pulls[i];
  const takes = Number(settingsOf(of, operator).levers.newNumberSeconds);
  return pulls
    .slice(0, i)
    .some(
      (pull) =>
        pull.lever === 'replaceNumber' &&
        pull.about[0] === about[0] &&
        pull.isRented &&
        !pull.wasRefused &&
        pull.second + takes > second,
    );
}

/** The price by which the `i`-th pull is charged; null where it costs nothing. */
function priceName(of: LawArm, operator: OperatorState, i: number): string | null {
  const pulls = pullsOf(of, operator);
  const { lever, isRented, about, carrier } = pulls[i];
  if (lever === 'clearLabel') return 'clearing';
  if (lever === 'replaceNumber') return isRented && !isOrdered(of, operator, i) ? 'replacement' : null;
  if (lever === 'moveCarrier') return about[0] === carrier ? null : 'carrierMove';
  return lever === 'startAgain' && standAfter(pulls.slice(0, i)).isGivenUp ? 'reEntry' : null;
}

/** Of all levers pulled by then. */
export function reckonLevers(of: LawArm, operator: OperatorState, untilSecond: number): LeverMoney {
  const { parameters } = settingsOf(of, operator).books;
  const charged = pullsOf(of, operator).flatMap((pull, i) => {
    const name = pull.second <= untilSecond ? priceName(of, operator, i) : null;
    return name === null ? [] : [{ name, units: toUnits(Number(parameters[name])) }];
  });
  const sum = (some: typeof charged): number => some.reduce((all, { units }) => all + units, 0);
  return {
    cost: sum(charged),
    toCarriers: sum(charged.filter(({ name }) => name === 'replacement' || name === 'carrierMove')),
  };
}

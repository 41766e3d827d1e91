/** Fines reckoned anew: which are set for complaints of the time, and what of them an operator can pay. */
import { unitAt } from '../../../src/engine/random/stream.ts';
import { SanctionCode } from '../../../src/model/contracts/rule.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import type { LawArm } from '../callLaw.ts';
import { toUnits, wholeUnits } from '../recounts/money.ts';
import { callsOf, postingsOf, reckonUntil } from '../recounts/operatorBooks.ts';
import { settingsOf } from '../recounts/operatorStands.ts';
import { isComplainedAbout } from './officeFiles.ts';
import type { Sanctioned } from './ruleFiles.ts';

/** Units of money. */
export interface Fines {
  readonly paid: number;
  readonly uncollected: number;
}

interface DueFine {
  readonly second: number;
  readonly fine: number;
  readonly collectedShare: number;
}

/** What the books of an operator name, for any of its complaints. */
function ofBooks(of: LawArm, operator: OperatorState): readonly DueFine[] {
  const { parameters } = settingsOf(of, operator).books;
  const chance = Number(parameters.identifiedShare) * Number(parameters.sanctionedShare);
  return callsOf(of, operator)
    .filter(
      (call) => isComplainedAbout(call) && unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.fine) < chance,
    )
    .map(({ complaintSecond }) => ({
      second: complaintSecond + Number(parameters.fineDelaySeconds),
      fine: toUnits(Number(parameters.fine)),
      collectedShare: Number(parameters.collectedShare),
    }));
}

const ofRules = (operator: OperatorState, sanctioned: readonly Sanctioned[]): readonly DueFine[] =>
  sanctioned
    .filter(
      ({ code, call, lender }) =>
        code === SanctionCode.fine && lender < 0 && call.operator === operator.ordinal,
    )
    .map(({ call, terms }) => ({
      second: call.complaintSecond + terms.delaySeconds,
      fine: terms.fine,
      collectedShare: terms.collectedShare,
    }));

/** No fine takes more than what the operator owned and has earned by then, after the costs of the days begun. */
export function finesOf(of: LawArm, operator: OperatorState, sanctioned: readonly Sanctioned[]): Fines {
  const { assets } = settingsOf(of, operator).books.parameters;
  const owned = toUnits(Number(assets));
  const postings = postingsOf(of, operator);
  let paid = 0;
  let uncollected = 0;
  const set = [...ofBooks(of, operator), ...ofRules(operator, sanctioned)];
  for (const { second, fine, collectedShare } of set.toSorted((a, b) => a.second - b.second)) {
    const before = postings.filter((one) => one.second <= second).reduce((all, { units }) => all + units, 0);
    const left = owned + before - reckonUntil(of, operator, second).cost - paid;
    const pays = Math.min(wholeUnits(fine * collectedShare), Math.max(0, left));
    paid += pays;
    uncollected += fine - pays;
  }
  return { paid, uncollected };
}

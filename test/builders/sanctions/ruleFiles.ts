/** Cases under a rule reckoned anew: who is found and sanctioned for complaints about calls that broke it, borrowers and lenders. */
import { unitAt } from '../../../src/engine/random/stream.ts';
import { SanctionCode } from '../../../src/model/contracts/rule.ts';
import type { OperatorCase, SanctionTerms } from '../../../src/model/contracts/rule.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import type { RuleInForce } from '../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';

/** A sanction under a rule, about a call. */
export interface Sanctioned {
  readonly rule: RuleInForce;
  readonly call: KeptCall;
  readonly code: SanctionCode;
  readonly terms: SanctionTerms;
  /** Seconds that a suspension lasts. */
  readonly lasts: number;
  /** Declaration of the lender whom it meets; −1: the operator. */
  readonly lender: number;
}

interface File {
  readonly seconds: number[];
  readonly borrowers: Set<number>;
  sanctions: number;
}

/** Ordinal of the declaration of whoever lends the operator of the call its number; −1 nobody. */
const lenderOf = ({ arm }: LawArm, { operator, callingNumber }: KeptCall): number =>
  operator < 0
    ? -1
    : (arm.operators[operator].declared.callingNumber.find(({ part: { loan } }) =>
        loan.numbers.includes(callingNumber),
      )?.part.loan.lender ?? -1);

const caseOf = ({ seconds, sanctions }: File, nowSecond: number): OperatorCase => ({
  complaints: seconds.length,
  firstComplaintSecond: seconds[0],
  nowSecond,
  complaintsWithin: (span) => seconds.filter((second) => second > nowSecond - span).length,
  sanctions,
});

/** Hears of complaints about calls that broke the rule, in their order. */
export function ruleFiles(of: LawArm, rule: RuleInForce): (call: KeptCall) => readonly Sanctioned[] {
  const files = new Map<string, File>();
  const fileOf = (name: string): File => {
    const file = files.get(name) ?? { seconds: [], borrowers: new Set(), sanctions: 0 };
    files.set(name, file);
    return file;
  };
  const sanctioned = (
    call: KeptCall,
    against: { file: File; code: SanctionCode; terms: SanctionTerms; purpose: number; lender: number },
  ): readonly Sanctioned[] => {
    const { file, code, terms, purpose, lender } = against;
    const chance = terms.identifiedShare * terms.sanctionedShare;
    if (code === SanctionCode.none || unitAt(call.keyLow, call.keyHigh, rule.drawIndex, purpose) >= chance)
      return [];
    file.sanctions += 1;
    const lasts =
      file.sanctions > 1 ? (terms.repeatDurationSeconds ?? terms.durationSeconds) : terms.durationSeconds;
    return [{ rule, call, code, terms, lasts, lender }];
  };
  return (call) => {
    const now = call.complaintSecond;
    const own = fileOf(`operator ${call.operator}`);
    own.seconds.push(now);
    const code = rule.part.sanction(caseOf(own, now));
    const ofOperator = sanctioned(call, {
      file: own,
      code,
      terms: rule.sanctions,
      purpose: DrawPurpose.ruleSanction,
      lender: -1,
    });
    const lender = lenderOf(of, call);
    if (lender < 0) return ofOperator;
    const lent = fileOf(`number ${call.callingNumber}`);
    lent.seconds.push(now);
    lent.borrowers.add(call.operator);
    const ofLender = sanctioned(call, {
      file: lent,
      code: rule.sanctionLender({ ...caseOf(lent, now), borrowers: lent.borrowers.size }),
      terms: rule.lenderSanctions,
      purpose: DrawPurpose.lenderSanction,
      lender,
    });
    return [...ofOperator, ...ofLender];
  };
}

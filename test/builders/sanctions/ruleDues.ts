/** Sanctions under rules, reckoned anew. */
import { SanctionCode } from '../../../src/model/contracts/rule.ts';
import type { SuspendedKind } from '../../../src/model/network/suspensionTable.ts';
import { isComplainedAbout } from './officeFiles.ts';
import { lineOf, mayChange } from './reckoning.ts';
import type { Due, Reckoning } from './reckoning.ts';
import { ruleFiles } from './ruleFiles.ts';
import type { Sanctioned } from './ruleFiles.ts';

const codeKinds: Readonly<Partial<Record<number, SuspendedKind>>> = {
  [SanctionCode.number]: 'number',
  [SanctionCode.line]: 'line',
  [SanctionCode.operator]: 'operator',
  [SanctionCode.upstream]: 'upstream',
};

/** Each complaint about a call that broke a rule. */
export function ruleDues(reckoning: Reckoning): readonly Due[] {
  const { of } = reckoning;
  const complaints = of.calls.filter((call) => isComplainedAbout(call) && call.operator >= 0);
  return of.arm.rules.flatMap((rule, i) => {
    const decide = ruleFiles(of, rule);
    return complaints
      .filter(({ brokenRules }) => (brokenRules & (1 << i)) !== 0)
      .map((call) => ({
        second: call.complaintSecond,
        ordinal: -1,
        happens: () => {
          for (const sanctioned of decide(call)) impose(reckoning, sanctioned);
        },
      }));
  });
}

function impose(reckoning: Reckoning, sanctioned: Sanctioned): void {
  reckoning.sanctioned.push(sanctioned);
  const { call, code, terms, lasts } = sanctioned;
  const what = codeKinds[code];
  if (what === undefined || lasts === 0) return;
  const fromSecond = call.complaintSecond + terms.delaySeconds;
  const subject = {
    number: `${call.callingNumber}`,
    line: lineOf(call.account, call.line),
    operator: `${call.account}`,
    upstream: `${call.ingress}`,
  }[what];
  // A number that is withheld shuts nobody out.
  if (what === 'number' && call.callingNumber === 0) return;
  reckoning.order({
    what,
    subject,
    orderedSecond: call.complaintSecond,
    fromSecond,
    untilSecond: fromSecond + lasts,
    appealShare: 0,
    correctionSeconds: 0,
    isInnocent:
      what === 'upstream' || (what === 'number' && (mayChange(reckoning.of) ? null : call.isOfInnocent)),
  });
}

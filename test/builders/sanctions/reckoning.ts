/** What is ordered of all carriers so far, and which calls meet it: the state of a reckoning in the order of time. */
import { suspendedKinds } from '../../../src/model/network/suspensionTable.ts';
import type { SuspendedKind } from '../../../src/model/network/suspensionTable.ts';
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';
import type { Sanctioned } from './ruleFiles.ts';
import { shutTable } from './shutTable.ts';
import type { Shut } from './shutTable.ts';
import type { Traced } from './tracebacks.ts';
import { carriersOnWay } from './ways.ts';

/** What happens at a moment. */
export interface Due {
  readonly second: number;
  /** Of the call with which it happens; −1 of none. */
  readonly ordinal: number;
  readonly happens: () => void;
}

/** As a suspension of a line names it. */
export const lineOf = (account: number, line: number): string => `${account} ${line % 64}`;

/** What of a call may be suspended, with the carriers that hand it on. */
function subjectsOf(of: LawArm, call: KeptCall): Readonly<Record<SuspendedKind, readonly string[]>> {
  const { callingNumber, account, line } = call;
  return {
    number: callingNumber === 0 ? [] : [`${callingNumber}`],
    line: [lineOf(account, line)],
    operator: [`${account}`],
    upstream: carriersOnWay(of, call).slice(0, -1).map(String),
  };
}

/** Numbers may show what operators made of them by then, which their calls do not tell. */
export const mayChange = ({ world }: LawArm): boolean =>
  world.callers.some((caller) => caller.kind === 'operator' && caller.evasion.length > 0);

/** Somebody lends an operator the number. */
export const isLentNumber = ({ arm }: LawArm, number: number): boolean =>
  arm.operators.some(({ declared }) =>
    declared.callingNumber.some(({ part: { loan } }) => loan.numbers.includes(number)),
  );

export class Reckoning {
  readonly table = shutTable();
  readonly ofTracebacks: Shut[] = [];
  readonly traced: Traced[] = [];
  readonly sanctioned: Sanctioned[] = [];
  readonly met: KeptCall[] = [];
  readonly appeals: KeptCall[] = [];
  readonly of: LawArm;

  constructor(of: LawArm) {
    this.of = of;
  }

  order(shut: Shut): Shut | null {
    return this.of.arm.reactions.isActing ? this.table.order(shut) : null;
  }

  arrive(call: KeptCall): void {
    if (this.table.all.length === 0) return;
    const subjects = subjectsOf(this.of, call);
    for (const what of suspendedKinds)
      for (const subject of subjects[what]) {
        const shut = this.table.inForce(what, subject, call.startSecond);
        if (shut === null) continue;
        this.met.push(call);
        if (call.operator < 0 && this.table.appeal(shut, call)) this.appeals.push(call);
        return;
      }
  }
}

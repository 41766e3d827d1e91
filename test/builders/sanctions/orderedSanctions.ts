/** What an office, tracebacks and rules order of all carriers, reckoned anew from an arm's calls in the order of time. */
import { unitAt } from '../../../src/engine/random/stream.ts';
import { SanctionCode } from '../../../src/model/contracts/rule.ts';
import { callKey } from '../keptCall.ts';
import type { KeptCall } from '../keptCall.ts';
import { suspendedKinds } from '../../../src/model/network/suspensionTable.ts';
import type { SuspendedKind } from '../../../src/model/network/suspensionTable.ts';
import { declarationOfOwner } from '../../../src/model/numbering/numberDealing.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import type { LawArm } from '../callLaw.ts';
import { isComplainedAbout, isUpheld, officeFiles } from './officeFiles.ts';
import { ruleFiles } from './ruleFiles.ts';
import type { Sanctioned } from './ruleFiles.ts';
import { shutTable } from './shutTable.ts';
import type { Shut } from './shutTable.ts';
import { tracebacksOf } from './tracebacks.ts';
import type { Traced } from './tracebacks.ts';
import { carriersOnWay } from './ways.ts';

export interface OrderedSanctions {
  /** Suspensions, in the order in which they were ordered; those of tracebacks. */
  readonly shut: readonly Shut[];
  readonly ofTracebacks: readonly Shut[];
  readonly traced: readonly Traced[];
  readonly sanctioned: readonly Sanctioned[];
  /** Calls that met one. */
  readonly met: readonly KeptCall[];
  readonly appeals: readonly KeptCall[];
}

interface Due {
  readonly second: number;
  /** Of the call with which it happens; −1 of none. */
  readonly ordinal: number;
  readonly happens: () => void;
}

const lineOf = (account: number, line: number): string => `${account} ${line % 64}`;

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

const codeKinds: Readonly<Partial<Record<number, SuspendedKind>>> = {
  [SanctionCode.number]: 'number',
  [SanctionCode.line]: 'line',
  [SanctionCode.operator]: 'operator',
  [SanctionCode.upstream]: 'upstream',
};

const mayChange = ({ world }: LawArm): boolean =>
  world.callers.some((caller) => caller.kind === 'operator' && caller.evasion.length > 0);

/** Whoever is to blame for calls with a number: who rents it, or lends it. */
function accountBehind({ arm }: LawArm, number: number): number | null {
  const isLent = arm.operators.some(({ declared }) =>
    declared.callingNumber.some(({ part: { loan } }) => loan.numbers.includes(number)),
  );
  if (isLent) return arm.plan.accountOf(number);
  const declaration = declarationOfOwner(arm.dealing.ownerOf(number));
  const renter = arm.operators.find(
    ({ caller, rented }) => caller === declaration && rented.numbers.includes(number),
  );
  return renter?.account ?? null;
}

class Reckoning {
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

function tracebackDues(reckoning: Reckoning): readonly Due[] {
  const { of } = reckoning;
  if (!of.arm.reactions.isActing) return [];
  const calls = new Map(of.calls.map((call) => [callKey(call), call]));
  return of.arm.sites.flatMap((site, siteOrdinal) => {
    const begin = tracebacksOf(of, site);
    if (site.isShadow) return [];
    return of.judged
      .filter((judged) => judged.siteOrdinal === siteOrdinal && judged.isAlarm)
      .map(({ key }) => {
        const call = calls.get(key) as KeptCall;
        const happens = (): void => {
          const traced = begin(call);
          if (traced !== null) endTraceback(reckoning, traced);
        };
        return { second: call.startSecond, ordinal: call.ordinal, happens };
      });
  });
}

function endTraceback(reckoning: Reckoning, traced: Traced): void {
  reckoning.traced.push(traced);
  const { call, terms, endSecond, silent } = traced;
  const isOfOperator = call.operator >= 0 && !call.isCallBack;
  const share = Number(isOfOperator ? terms.cutShare : terms.wronglyCutShare);
  const isCut = unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.tracebackCut) < share;
  if (silent === null ? !isCut : terms.blocksNonResponders !== true) return;
  const isLender = reckoning.of.arm.operators.some(({ declared }) =>
    declared.callingNumber.some(({ part: { loan } }) => loan.numbers.includes(call.callingNumber)),
  );
  const shut = reckoning.order({
    what: silent === null ? 'operator' : 'upstream',
    subject: String(silent ?? call.account),
    orderedSecond: call.startSecond,
    fromSecond: endSecond,
    untilSecond: endSecond + Number(terms.duration),
    appealShare: Number(terms.appealShare),
    correctionSeconds: Number(terms.correction),
    isInnocent: silent !== null || (!isOfOperator && !isLender),
  });
  if (shut !== null) reckoning.ofTracebacks.push(shut);
}

/** Null: an innocent’s or not, where numbers change hands. */
function officeDues(reckoning: Reckoning): readonly Due[] {
  const { of } = reckoning;
  const { complaintOffice: office } = of.world;
  if (office === null || !of.arm.reactions.areMarksCoupled) return [];
  const hear = officeFiles(office);
  const suspendedBefore = new Set<string>();
  return of.calls
    .filter((call) => isComplainedAbout(call) && isUpheld(office, call))
    .map((call) => {
      const second = call.complaintSecond + Number(office.check);
      const number = call.callingNumber;
      const happens = (): void => {
        if (!hear(number, second)) return;
        const account = office.what === 'operator' ? accountBehind(of, number) : null;
        const what = account === null ? 'number' : 'operator';
        const subject = String(account ?? number);
        const name = `${what} ${subject}`;
        const lasts = Number(suspendedBefore.has(name) ? office.repeatDuration : office.duration);
        suspendedBefore.add(name);
        const fromSecond = second + Number(office.acts);
        reckoning.order({
          what,
          subject,
          orderedSecond: second,
          fromSecond,
          untilSecond: fromSecond + lasts,
          appealShare: Number(office.appealShare),
          correctionSeconds: Number(office.correction),
          isInnocent: mayChange(of) ? null : call.isOfInnocent,
        });
      };
      return { second, ordinal: -1, happens };
    });
}

function ruleDues(reckoning: Reckoning): readonly Due[] {
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

/** Null for who is frozen to an open loop, of which the calls of this arm do not tell. */
export function orderedSanctions(of: LawArm): OrderedSanctions | null {
  const { areCalleesFrozen, areDialersFrozen } = of.arm.reactions;
  if (areCalleesFrozen || areDialersFrozen) return null;
  if (of.world.complaintOffice?.what === 'operator' && mayChange(of)) return null;
  const reckoning = new Reckoning(of);
  const arrivals = of.calls.map((call) => ({
    second: call.startSecond,
    ordinal: call.ordinal,
    happens: () => reckoning.arrive(call),
  }));
  const dues = [...officeDues(reckoning), ...ruleDues(reckoning), ...arrivals, ...tracebackDues(reckoning)];
  for (const { happens } of dues.toSorted((a, b) => a.second - b.second || a.ordinal - b.ordinal)) happens();
  const { table, ofTracebacks, traced, sanctioned, met, appeals } = reckoning;
  return { shut: table.all, ofTracebacks, traced, sanctioned, met, appeals };
}

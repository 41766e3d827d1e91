/** How those who keep rules asked them before a call: question by question, for whoever counts anew who waited and who was let go. */
import type { Arm } from '../../src/model/simulation/state/arm.ts';

interface Question {
  /** Ordinal of the rule. */
  readonly rule: number;
  readonly askedSecond: number;
  readonly permittedSecond: number;
}

/** Questions of one caller about one call, asked at one moment. */
export interface Asking {
  readonly second: number;
  /** As rules count callers. */
  readonly caller: number;
  /** 0: nobody is chosen yet. */
  readonly calledNumber: number;
  readonly questions: readonly Question[];
}

/** To be called before the first event; the list fills while the arm is played. Rules hear what has ended before anybody asks them anew. */
export function hearAskings(arm: Arm): readonly Asking[] {
  const askings: Asking[] = [];
  const { calendar, wantedUnderWay, rules } = arm;
  let present: Question[] | null = null;
  const endedBy = wantedUnderWay.endedBy.bind(wantedUnderWay);
  wantedUnderWay.endedBy = (second) => {
    present = null;
    return endedBy(second);
  };
  for (const rule of rules) {
    const { ordinal, keepClear } = rule;
    const hearing: typeof keepClear = (planned, askedSecond) => {
      const permittedSecond = keepClear(planned, askedSecond);
      if (present === null) {
        const { caller, calledNumber } = planned;
        present = [];
        askings.push({ second: calendar.nowSeconds, caller, calledNumber, questions: present });
      }
      present.push({ rule: ordinal, askedSecond, permittedSecond });
      return permittedSecond;
    };
    Object.assign(rule, { keepClear: hearing } satisfies Partial<typeof rule>);
  }
  return askings;
}

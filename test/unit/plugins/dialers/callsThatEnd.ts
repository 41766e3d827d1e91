/** How a list and a way of choosing numbers go on when their calls end in ways that a test says. */
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { rotating } from '../../../../src/plugins/dialers/callingNumber/rotating.ts';
import { collected } from '../../../../src/plugins/dialers/list/collected.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import type { FakeOperatorSite } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';

/** As signalling told it, and as the caller can tell it. */
export interface End {
  readonly cause: number;
  readonly outcome: number;
}

/** Writes an end into slot 0. */
export function end(site: FakeOperatorSite, { cause, outcome }: End): void {
  endAttempt(site, 0, { cause, conversationMs: cause === 200 ? 5000 : 0 });
  site.own.outcome[0] = outcome;
}

/** How often each of ten people is called of a list of three passes, all of whose calls end so; a question an hour. */
export function attemptsALead(how: End, values: ParameterValues = {}): number {
  const site = fakeOperatorSite({ subscribers: 10 });
  const everybody = { share: 1, deadShare: 0, exposureShape: 20, passes: 3, repeated: false };
  const list = collected.create(site, defaultValues(collected.parameters, { ...everybody, ...values }));
  let attempts = 0;
  for (let second = 0; second < 10 * secondsADay; second += 3600) {
    const lead = list.nextLead(second);
    if (lead === -1) break;
    if (lead < 0) continue;
    attempts++;
    planAttempt(site, 0, { call: attempts, line: 0, lead, pass: list.passOf(lead) });
    site.own.startSecond[0] = second;
    site.own.intentClass[0] = 0;
    end(site, how);
    list.afterOutcome(0);
  }
  return attempts / 10;
}

/** Calls that show one number before it is changed, of which the nth, from 1, ends as said; 0 when it never is. */
export function callsANumber(endOf: (call: number) => End, values: ParameterValues): number {
  const site = fakeOperatorSite({ owned: 5 });
  const strategy = rotating.create(site, defaultValues(rotating.parameters, values));
  const origin = { carrier: 0, route: 0, contract: 0, sim: -1, box: 0 } as const;
  const first = strategy.choose(0, { ...origin });
  for (let calls = 1; calls <= 500; calls++) {
    site.own.callingNumber[0] = first;
    end(site, endOf(calls));
    strategy.afterOutcome(0);
    if (strategy.choose(0, { ...origin }) !== first) return calls;
  }
  return 0;
}

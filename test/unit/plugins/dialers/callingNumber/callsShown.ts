/** Calls as a strategy of caller numbers shows them, for tests of strategies. */
import type {
  CallingNumberPlugin,
  CallOrigin,
} from '../../../../../src/model/contracts/operator/callingNumber.ts';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { defaultValues } from '../../../../../src/study/parts/defaultValues.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../../src/study/laws/fakes/fakeOperatorSite.ts';

interface Showing {
  readonly plugin: CallingNumberPlugin;
  readonly owned: number;
  readonly calls: number;
  readonly values?: ParameterValues;
}

interface Shown extends CallOrigin {
  readonly number: number;
  readonly called: number;
}

/** How calls to one lead after the other are shown, from four lines in turn; call i ends with `causeOf(i)`. */
export function callsShown(
  { plugin, owned, calls, values = {} }: Showing,
  causeOf: (call: number) => number = () => 480,
): readonly Shown[] {
  const site = fakeOperatorSite({ owned });
  const strategy = plugin.create(site, defaultValues(plugin.parameters, values));
  return Array.from({ length: calls }, (_, call) => {
    const origin: CallOrigin = { carrier: 0, route: 0, contract: 0, sim: -1, box: 0 };
    planAttempt(site, 0, { call, line: call % 4, lead: call, pass: 0 });
    site.own.calledNumber[0] = 500_000 + call;
    const number = strategy.choose(0, origin);
    site.own.callingNumber[0] = number;
    endAttempt(site, 0, { cause: causeOf(call), conversationMs: 0 });
    strategy.afterOutcome(0);
    return { number, called: site.own.calledNumber[0], ...origin };
  });
}

export const numbersShown = (showing: Showing, causeOf?: (call: number) => number): readonly number[] =>
  callsShown(showing, causeOf).map(({ number }) => number);

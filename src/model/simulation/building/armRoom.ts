/** The room that an arm works in: rows for the calls in progress, a calendar for what is to come, and what each call uses anew. */
import { EventCalendar } from '../../../engine/kernel/eventCalendar.ts';
import { KeyedStream } from '../../../engine/random/stream.ts';
import type { Arm } from '../state/arm.ts';
import { circuitsOf } from './buildCarriage.ts';
import { countLines } from './buildOperators.ts';
import { buildSources, intentsUnderWay } from './buildSources.ts';
import type { Frame } from './frame.ts';
import { newCallInHand } from '../call/callInHand.ts';
import { IntentTable } from '../intents/intentTable.ts';
import type { Reactions } from '../state/reactions.ts';
import { CallsUnderWay } from '../sanctions/callsUnderWay.ts';
import { newEndedCall, newPlannedCall } from '../sanctions/ruleInForce.ts';

/** Notices of what is no intent: lines, reports, agents. */
const leastNotices = 1024;

/** Rows for the calls in progress: every circuit, every line, and calls that hold neither for the seconds of their refusal. */
export function rowsFor(frame: Frame, reactions: Reactions): number {
  const { world, subscribers } = frame;
  const circuits = circuitsOf(world.network);
  const refused = 4096 + Math.ceil(subscribers / 50) + countLines(frame);
  return circuits + refused + (reactions.isCongestionCoupled ? 0 : 4 * circuits + Math.ceil(subscribers / 5));
}

/** Who has wishes to call, and a calendar with room for as many as are under way at once. */
export function callsToCome(
  frame: Frame,
  isPreHistory: boolean,
): Pick<Arm, 'intents' | 'sources' | 'calendar'> {
  const intents = new IntentTable();
  const sources = buildSources(frame, intents, isPreHistory);
  const underWay = intentsUnderWay(sources, frame);
  intents.reserve(underWay);
  return { intents, sources, calendar: new EventCalendar(leastNotices + underWay) };
}

/** What lives as long as the arm, so that nothing is allocated for a call. */
export const scratch = (): Pick<
  Arm,
  'call' | 'key' | 'scriptOutcome' | 'tracebackEnd' | 'stream' | 'planned' | 'ended' | 'wantedUnderWay'
> => ({
  call: newCallInHand(),
  key: { low: 0, high: 0 },
  scriptOutcome: {
    talkSeconds: 0.5,
    isHungUpOn: false,
    intentClass: 0,
    isLead: false,
    isSale: false,
    anger: 0.5,
    loss: 0.5,
  },
  tracebackEnd: { seconds: 0, hops: 0, isReached: false, carrier: 0 },
  stream: new KeyedStream(),
  planned: newPlannedCall(),
  ended: newEndedCall(),
  wantedUnderWay: new CallsUnderWay(0),
});

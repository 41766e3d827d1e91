/** Metrics of teletraffic over the whole world. */
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import { isRejected, isSeizing, isSpokenTo } from './callKinds.ts';
import { count, seconds, share, sum } from './recount.ts';
import type { Recounts } from './recount.ts';

export const networkRecounts: Recounts = {
  'network.carriedErlangs': (counted) => [
    sum(counted.calls.filter(isSeizing), ({ holdingSeconds }) => holdingSeconds),
    seconds(counted),
  ],
  'network.offeredErlangs': (counted) => {
    const carried = counted.calls.filter(isSeizing);
    const held = sum(carried, ({ holdingSeconds }) => holdingSeconds);
    const bids = count(counted.calls, (call) => !isRejected(call));
    return [carried.length === 0 ? 0 : (held / carried.length) * bids, seconds(counted)];
  },
  'network.callCongestion.share': share(
    (call) => !isRejected(call),
    ({ finalState }) => finalState === FinalState.congested,
  ),
  'network.answerSeizureRatio': share(isSeizing, isSpokenTo),
  'network.meanCallDurationSeconds': ({ calls }) => [
    sum(calls, ({ conversationSeconds }) => conversationSeconds),
    count(calls, isSpokenTo),
  ],
};

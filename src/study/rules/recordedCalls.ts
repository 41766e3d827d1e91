/** What rules are told of a recorded call: when it begins as a planned one, and what it came to when it has ended. */
import { attestations, ReleasedBy } from '../../model/calls/callCodes.ts';
import { notKnown } from '../../model/contracts/ruleCalls.ts';
import type { EndedCall, PlannedCall } from '../../model/contracts/ruleCalls.ts';
import { isAnswered } from '../replay/rows/answered.ts';
import type { CallerNames } from './callerNames.ts';
import { RowField } from '../replay/rows/callRow.ts';
import type { RowBuffer } from '../replay/rows/callRow.ts';

/** A call that its caller ends so soon after the answer was abandoned: an agent is due within two seconds (16 CFR 310.4(b)(4)), and a dialer takes up to another one to hang up (decision 081). */
export const abandonedSeconds = 3;

export function planRecorded(
  planned: PlannedCall,
  callers: CallerNames,
  { buffer, row }: { buffer: RowBuffer; row: number },
): void {
  const conversation = buffer.at(row, RowField.conversationMs);
  const isGivenUp = conversation <= 0 && buffer.at(row, RowField.releasedBy) === ReleasedBy.caller;
  const ringMs = buffer.at(row, RowField.ringMs);
  planned.nowSecond = buffer.timeMs(row) / 1000;
  planned.callingNumber = Math.max(0, buffer.at(row, RowField.callingNumber));
  planned.calledNumber = Math.max(0, buffer.at(row, RowField.calledNumber));
  planned.caller = callers.of({
    account: buffer.at(row, RowField.account),
    number: planned.callingNumber,
    declaration: buffer.at(row, RowField.caller),
    entity: buffer.at(row, RowField.entity),
  });
  const route = buffer.at(row, RowField.route);
  planned.isFromAbroad = route < 0 ? notKnown : Math.min(1, route);
  const attestation = buffer.at(row, RowField.attestation);
  planned.attestation = attestation < attestations.length ? attestation : notKnown;
  planned.ringSeconds = isGivenUp && ringMs > 0 ? ringMs / 1000 : notKnown;
}

/** When rules hear of the end: set-up, a tone of failure and the wait for an agent come before it, too. Where the trace does not say, the call rang and was spoken. */
function endSecond(buffer: RowBuffer, row: number): number {
  const timeMs = buffer.timeMs(row);
  const released = buffer.releasedAtMs(row);
  const courseMs =
    Math.max(0, buffer.at(row, RowField.ringMs)) + Math.max(0, buffer.at(row, RowField.conversationMs));
  return (released >= timeMs ? released : timeMs + courseMs) / 1000;
}

export function endRecorded(
  ended: EndedCall,
  planned: PlannedCall,
  { buffer, row }: { buffer: RowBuffer; row: number },
): void {
  const conversationMs = buffer.at(row, RowField.conversationMs);
  const conversationSeconds = Math.max(0, conversationMs) / 1000;
  ended.caller = planned.caller;
  ended.calledNumber = planned.calledNumber;
  ended.callingNumber = planned.callingNumber;
  ended.startSecond = planned.nowSecond;
  ended.ringSeconds = Math.max(0, buffer.at(row, RowField.ringMs)) / 1000;
  ended.conversationSeconds = conversationSeconds;
  ended.endSecond = endSecond(buffer, row);
  ended.isAnswered = isAnswered(buffer.at(row, RowField.releaseCause), conversationMs);
  ended.releasedBy = buffer.at(row, RowField.releasedBy);
  ended.wasDropped =
    ended.isAnswered &&
    buffer.at(row, RowField.releasedBy) === ReleasedBy.caller &&
    conversationSeconds <= abandonedSeconds;
}

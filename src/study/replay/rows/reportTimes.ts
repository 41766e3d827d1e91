/** When a recorded call ended, and when its callee said something of it. Hot path: replay. */
import { RowField } from './callRow.ts';
import type { RowBuffer } from './callRow.ts';

/** Where the trace does not say, as long after the call’s beginning as it rang and people talked. */
export function endMsOf(calls: RowBuffer, row: number): number {
  const timeMs = calls.timeMs(row);
  const released = calls.releasedAtMs(row);
  const course =
    Math.max(0, calls.at(row, RowField.ringMs)) + Math.max(0, calls.at(row, RowField.conversationMs));
  return released >= timeMs ? released : timeMs + course;
}

/** When the callee said the last that is known of the call, by a mark or a complaint; NaN where nothing is. */
export function lastReportedMs(calls: RowBuffer, row: number): number {
  const markDelayMs = calls.at(row, RowField.markDelayMs);
  const complained = calls.complainedAtMs(row);
  if (markDelayMs < 0) return complained;
  const marked = endMsOf(calls, row) + markDelayMs;
  return complained > marked ? complained : marked;
}

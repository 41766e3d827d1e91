/** The course of a call as its record tells it, from whichever of times and durations the record has. */
import type { RecordCells } from './recordCells.ts';

/** Null where the record tells nothing of it. */
export interface CallCourse {
  readonly conversationMs: number | null;
  readonly ringMs: number | null;
  /** On the clock of the record. */
  readonly releasedMs: number | null;
  readonly isAnswered: boolean;
}

/** What the record says itself. */
interface Told {
  readonly answerMs: number | null;
  readonly endMs: number | null;
  /** When the call was over, by its end or by its start and its duration. */
  readonly overMs: number | null;
  readonly rangMs: number | null;
  readonly durationMs: number | null;
}

/** Throws `Faulty` where its times contradict each other. */
export function courseOf(cells: RecordCells, startMs: number): CallCourse {
  const answerMs = cells.timeMs('answerTime', startMs);
  if (answerMs !== null && answerMs < startMs) throw cells.beforeCall('answerTime');
  const endMs = cells.timeMs('endTime', answerMs ?? startMs);
  const durationMs = cells.durationMs('durationSeconds') ?? (endMs === null ? null : endMs - startMs);
  const rangMs = cells.durationMs('ringSeconds');
  const overMs = endMs ?? (durationMs === null ? null : startMs + durationMs);
  const told = { answerMs, endMs, overMs, rangMs, durationMs };
  const conversationMs = conversationOf(cells, told);
  if (conversationMs === null)
    return { conversationMs, ringMs: rangMs, releasedMs: overMs, isAnswered: answerMs !== null };
  const ringMs = rangMs ?? ringingBefore(cells, { ...told, conversationMs, startMs });
  return {
    conversationMs,
    ringMs,
    releasedMs: endMs ?? startMs + ringMs + conversationMs,
    isAnswered: conversationMs > 0 || answerMs !== null,
  };
}

/** The conversation that the record tells, or that follows from its answer and its end, or from its ringing and its duration. */
function conversationOf(cells: RecordCells, of: Told): number | null {
  const { answerMs, endMs, overMs, rangMs, durationMs } = of;
  const told = cells.durationMs('conversationSeconds');
  if (told !== null) return told;
  if (overMs !== null && cells.fields.answerTime !== undefined) {
    const last = endMs === null ? 'durationSeconds' : 'endTime';
    if (answerMs !== null && overMs < answerMs) throw cells.faulty(last, 'an end not before the answer');
    return answerMs === null ? 0 : overMs - answerMs;
  }
  if (rangMs === null || durationMs === null) return null;
  if (durationMs < rangMs) throw cells.faulty(tellsDuration(cells), 'an end not before that of the ringing');
  return durationMs - rangMs;
}

/** Of a record that tells how long the call took: the field that does. */
const tellsDuration = (cells: RecordCells): 'durationSeconds' | 'endTime' =>
  cells.value('durationSeconds') === null ? 'endTime' : 'durationSeconds';

/** How long it rang before a conversation: by the duration, else by the answer; 0 where neither is told. */
function ringingBefore(
  cells: RecordCells,
  of: Told & { readonly conversationMs: number; readonly startMs: number },
): number {
  const { answerMs, durationMs, conversationMs, startMs } = of;
  const byAnswer = answerMs === null ? 0 : answerMs - startMs;
  const ringMs = durationMs === null ? byAnswer : durationMs - conversationMs;
  if (ringMs >= 0) return ringMs;
  throw cells.faulty(tellsDuration(cells), 'a duration not below the conversation');
}

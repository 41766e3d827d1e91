/** A thread of modules that is begun for one answer: it gives it, or hangs, fails or ends before, and is ended in any case. */
import { HangWatch, hangSeconds } from './hangWatch.ts';
import { ModuleThread } from './moduleThread.ts';
import type { ProgramEntry } from './programEntry.ts';

export interface WatchedThread<Message, End> {
  /** Names the call in hand; only that it changes matters. */
  inHand(): string;
  /** The answer that a message brings; null: it is a sign of life. */
  heard(message: Message): End | null;
  /** It hangs, has used up its memory, or has ended by itself: the fault of whoever has the turn. */
  fault(says: string): End;
  /** It could not begin, or something in it threw. */
  failed(error: unknown): End;
  /** Without a sign of life for so long it hangs; absent: as usual. */
  readonly hangSeconds?: number | undefined;
}

export async function endOfThread<Message, Setup, End>(
  entry: ProgramEntry,
  setup: Setup,
  watched: WatchedThread<Message, End>,
): Promise<End> {
  let thread: ModuleThread<Message, Setup> | undefined;
  const end = await new Promise<End>((resolve) => {
    const settle = (found: End): void => {
      hangWatch.stop();
      resolve(found);
    };
    const fault = (says: string): void => settle(watched.fault(says));
    const hangWatch = new HangWatch(watched.hangSeconds ?? hangSeconds, {
      inHand: () => watched.inHand(),
      hung: (afterMs) => fault(`no progress for ${afterMs / 1000} s`),
    });
    thread = new ModuleThread<Message, Setup>(entry, setup, {
      heard: (message) => {
        const found = watched.heard(message);
        if (found === null) hangWatch.expectSign();
        else settle(found);
      },
      full: fault,
      failed: (error) => settle(watched.failed(error)),
      ended: (code) => fault(`ends its thread with code ${code}`),
    });
    hangWatch.expectSign();
  });
  await thread?.end();
  return end;
}

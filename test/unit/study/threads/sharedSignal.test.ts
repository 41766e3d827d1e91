/** A thread that is too busy to hear messages sees in shared memory that it is to stop. */
import { expect, it } from 'vitest';
import { signalIn, withSharedSignal } from '../../../../src/study/threads/sharedSignal.ts';

it('sees a signal that is given before it begins, or while it works, and none that comes later', async () => {
  const seenBy = (signal: AbortSignal, meanwhile: () => void): Promise<boolean> =>
    withSharedSignal(signal, async (shared) => {
      meanwhile();
      return signalIn(shared).aborted;
    });
  const now = new AbortController();
  expect(await seenBy(now.signal, () => undefined)).toBe(false);
  expect(await seenBy(now.signal, () => now.abort())).toBe(true);
  expect(await seenBy(now.signal, () => undefined)).toBe(true);

  const late = new AbortController();
  const left = await withSharedSignal(late.signal, async (shared) => signalIn(shared));
  late.abort();
  expect(left.aborted).toBe(false);
});

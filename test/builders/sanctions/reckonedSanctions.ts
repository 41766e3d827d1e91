/** All sanctions of an arm, reckoned once for whoever asks for them. */
import type { LawArm } from '../callLaw.ts';
import { suspendedSpans } from '../suspendedSpans.ts';
import type { SuspendedSpan } from '../suspendedSpans.ts';
import { orderedSanctions } from './orderedSanctions.ts';
import type { OrderedSanctions } from './orderedSanctions.ts';

export interface ReckonedSanctions {
  readonly spans: readonly SuspendedSpan[];
  readonly ordered: OrderedSanctions;
}

const known = new WeakMap<LawArm, ReckonedSanctions | null>();

export function reckonedSanctions(of: LawArm): ReckonedSanctions | null {
  const before = known.get(of);
  if (before !== undefined) return before;
  const ordered = orderedSanctions(of);
  const reckoned = ordered && { spans: suspendedSpans(of), ordered };
  known.set(of, reckoned);
  return reckoned;
}

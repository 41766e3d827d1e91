/** All sanctions of an arm, reckoned once for whoever asks for them. */
import { oncePerArm } from '../oncePerArm.ts';
import { suspendedSpans } from '../suspendedSpans.ts';
import type { SuspendedSpan } from '../suspendedSpans.ts';
import { orderedSanctions } from './orderedSanctions.ts';
import type { OrderedSanctions } from './orderedSanctions.ts';

export interface ReckonedSanctions {
  readonly spans: readonly SuspendedSpan[];
  readonly ordered: OrderedSanctions;
}

export const reckonedSanctions = oncePerArm((of): ReckonedSanctions | null => {
  const ordered = orderedSanctions(of);
  return ordered && { spans: suspendedSpans(of), ordered };
});

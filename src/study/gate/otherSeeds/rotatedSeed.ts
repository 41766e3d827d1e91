/** A seed for one night: from the experiment's seed and a date or number, the same on every machine. */
import { createHash } from 'node:crypto';

/** 48 bits, so that it is a whole number that JSON and YAML keep. */
export function rotatedSeed(seed: number, text: string): number {
  const digest = createHash('sha256').update(`ringfence-seed ${seed} ${text}`).digest();
  return digest.readUIntBE(0, 6);
}

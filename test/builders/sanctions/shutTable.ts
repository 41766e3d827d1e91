/** Who is suspended from when until when, reckoned anew; every suspension that was ever begun is kept. */
import { unitAt } from '../../../src/engine/random/stream.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import type { SuspendedKind } from '../../../src/model/network/suspensionTable.ts';
import type { KeptCall } from '../keptCall.ts';

/** One suspension. */
export interface Shut {
  readonly what: SuspendedKind;
  readonly subject: string;
  readonly orderedSecond: number;
  readonly fromSecond: number;
  /** Earlier than ordered where an appeal has been heard. */
  untilSecond: number;
  readonly appealShare: number;
  readonly correctionSeconds: number;
  /** Null: the calls do not tell. */
  readonly isInnocent: boolean | null;
}

export interface ShutTable {
  readonly all: readonly Shut[];
  /** Null where it lasts no time, one of the same subject is on its way or in force, or an appeal has settled it. */
  readonly order: (shut: Shut) => Shut | null;
  readonly inForce: (what: SuspendedKind, subject: string, second: number) => Shut | null;
  /** The caller of the call that met it may appeal; true when it does. */
  readonly appeal: (shut: Shut, call: Pick<KeptCall, 'keyLow' | 'keyHigh' | 'startSecond'>) => boolean;
}

export function shutTable(): ShutTable {
  const all: Shut[] = [];
  const last = new Map<string, Shut>();
  const settled = new Map<Shut, number>();
  const nameOf = (what: SuspendedKind, subject: string): string => `${what} ${subject}`;
  return {
    all,
    order: (shut) => {
      if (shut.untilSecond <= shut.fromSecond) return null;
      const name = nameOf(shut.what, shut.subject);
      const before = last.get(name);
      if (before !== undefined && shut.orderedSecond < (settled.get(before) ?? before.untilSecond))
        return null;
      last.set(name, shut);
      all.push(shut);
      return shut;
    },
    inForce: (what, subject, second) => {
      const shut = last.get(nameOf(what, subject));
      return shut !== undefined && second >= shut.fromSecond && second < shut.untilSecond ? shut : null;
    },
    appeal: (shut, { keyLow, keyHigh, startSecond }) => {
      if (unitAt(keyLow, keyHigh, 0, DrawPurpose.appeal) >= shut.appealShare) return false;
      const corrected = startSecond + shut.correctionSeconds;
      if (corrected < shut.untilSecond) {
        // For as long as it was to last nothing new begins.
        settled.set(shut, corrected + shut.untilSecond - shut.fromSecond);
        shut.untilSecond = corrected;
      }
      return true;
    },
  };
}

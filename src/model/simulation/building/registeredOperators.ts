/** Operators as a registry of consents knows them: whose numbers they are, and the key that consents hang on. */
import { childKey, deriveHigh, deriveLow, keyOfText } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { numbersPerOperator } from './frame.ts';
import type { Frame } from './frame.ts';
import { RentedNumbers } from '../operators/operatorNumbers.ts';

export interface RegisteredOperator {
  /** Ordinal of its declaration. */
  readonly caller: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly rented: { positionOf(number: number): number };
}

/** Key of the `entity`-th operator that a caller of this id declares. */
export function operatorKey(frame: Pick<Frame, 'key'>, id: string, entity: number): Key {
  const declared = childKey(frame.key, keyOfText(`caller/${id}`));
  return {
    low: deriveLow(declared.low, declared.high, entity, 0),
    high: deriveHigh(declared.low, declared.high, entity, 0),
  };
}

/** All of them with the numbers that they have at first. */
export function registeredOperators(frame: Frame): readonly RegisteredOperator[] {
  return frame.world.callers.flatMap((caller, declaration) => {
    if (caller.kind !== 'operator') return [];
    const count = numbersPerOperator(caller, frame.plugins);
    return Array.from({ length: caller.operators }, (_, entity) => {
      const { low, high } = operatorKey(frame, caller.id, entity);
      const rented = new RentedNumbers(frame, { declaration, first: entity * count, count, inUse: count });
      return { caller: declaration, keyLow: low, keyHigh: high, rented };
    });
  });
}

/** Calls written out one by one, and how they are played to a detector: what breaks a law, or a case by hand. */
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { ExpectationName } from '../laws/expectations.ts';
import type { FakeCall } from '../laws/fakes/fakeCall.ts';
import type { WayName } from '../laws/detectors/waysToPlay.ts';

/** Once over all calls by one detector. */
export interface ListedPlay {
  readonly id: string;
  readonly use: string;
  readonly way: WayName;
  readonly settings: ParameterValues;
}

export interface ListedCalls {
  /** The law that the calls break; empty where they are a case by hand. */
  readonly law: string;
  /** What must hold; null: nothing is compared. */
  readonly expect: ExpectationName | null;
  readonly plays: readonly ListedPlay[];
  readonly calls: readonly FakeCall[];
}

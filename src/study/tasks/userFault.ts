/** A fault that is the user's to mend (a plug-in, a disk), told without a stack trace. */
import type { ThrownPlace } from '../parts/thrownInModule.ts';

interface FaultAt {
  readonly index: number;
  readonly plugin: string | null;
  readonly callKey: string | null;
  /** Where a module threw, if one did. */
  readonly place?: ThrownPlace | null;
}

export class UserFault extends Error {
  readonly index: number;
  readonly plugin: string | null;
  readonly callKey: string | null;
  readonly place: ThrownPlace | null;

  constructor(message: string, at: FaultAt) {
    super(message);
    this.name = 'UserFault';
    this.index = at.index;
    this.plugin = at.plugin;
    this.callKey = at.callKey;
    this.place = at.place ?? null;
  }
}

/** A fault that is the user's to mend (a plug-in, a disk), told without a stack trace. */

export class UserFault extends Error {
  readonly index: number;
  readonly plugin: string | null;
  readonly callKey: string | null;

  constructor(message: string, at: { index: number; plugin: string | null; callKey: string | null }) {
    super(message);
    this.name = 'UserFault';
    this.index = at.index;
    this.plugin = at.plugin;
    this.callKey = at.callKey;
  }
}

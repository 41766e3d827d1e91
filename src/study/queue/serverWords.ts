/** What a server says that is there and refuses a command, such as one whose memory is full: it may come round, and is waited for. */
import { printable, shortened } from '../failures/printable.ts';

const isReply = (error: unknown): error is Error => error instanceof Error && error.name === 'ReplyError';

/** For want of memory or of a disk, as a replica, or while it is starting or busy. */
const passing = /^(BUSY|CLUSTERDOWN|LOADING|MASTERDOWN|MISCONF|NOREPLICAS|OOM|READONLY|TRYAGAIN) /;

/** Whether a server refuses for now what it may grant later. */
export const isPassing = (error: unknown): boolean => isReply(error) && passing.test(error.message);

/** Whether a server refuses, whatever its keys hold; what it answers otherwise is about what somebody has put there. */
export const isRefusal = (error: unknown): boolean =>
  isReply(error) && !/^(ERR|WRONGTYPE) /.test(error.message);

/** Tells each kind of refusal once; anything else than a refusal is told elsewhere, or is nobody's business. */
export class ServerWords {
  readonly #say: (line: string) => void;
  readonly #told = new Set<string>();

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  hear(error: unknown): void {
    if (!isReply(error)) return;
    const [kind] = error.message.split(' ');
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    this.#say(
      `the server of the queue refuses what is needed, and is asked again: ${shortened(printable(error.message), 200)}`,
    );
  }
}

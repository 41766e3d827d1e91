/** What a server says that is there and refuses a command, such as one whose memory is full: it may come round, and is waited for. */
import { printable, shortened } from '../failures/printable.ts';

/** Tells each kind of refusal once; anything else than a refusal is told elsewhere, or is nobody's business. */
export class ServerWords {
  readonly #say: (line: string) => void;
  readonly #told = new Set<string>();

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  hear(error: unknown): void {
    if (!(error instanceof Error) || error.name !== 'ReplyError') return;
    const [kind] = error.message.split(' ');
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    this.#say(
      `the server of the queue refuses what is needed, and is asked again: ${shortened(printable(error.message), 200)}`,
    );
  }
}

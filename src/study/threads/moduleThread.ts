/**
 * A thread that runs third parties' modules, as it is seen from outside. It speaks over a channel of its own, which a module in it cannot find: what a
 * module posts to its parent is heard by nobody. What a module prints, or a program that it stands for, goes to standard error, since standard output is for what was asked for.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { endThread } from './heldThreads.ts';
import type { ThreadData } from './ownThread.ts';
import { hearPrinted, passOnLines } from './printedLines.ts';
import { inheritedOptions } from './inheritedOptions.ts';
import { programEntry } from './programEntry.ts';
import type { ProgramEntry } from './programEntry.ts';

export interface ThreadEvents<Message> {
  heard(message: Message): void;
  /** Its memory is used up: nothing that was in it can be asked any more. */
  full(says: string): void;
  /** It could not begin, or something in it threw. */
  failed(error: unknown): void;
  /** It has come to its end by itself; all that it has said was heard before. */
  ended(code: number): void;
}

export class ModuleThread<Message, Setup, ToThread = never> {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #isEnded = false;

  constructor(entry: ProgramEntry, setup: Setup, events: ThreadEvents<Message>) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(programEntry(entry), {
      ...inheritedOptions,
      workerData: { setup, port: port2 } satisfies ThreadData<Setup>,
      transferList: [port2],
      stdout: true,
      stderr: true,
    });
    hearPrinted(process.stderr);
    passOnLines([this.#worker.stdout, this.#worker.stderr], process.stderr);
    port1.on('message', (message: Message) => events.heard(message));
    this.#worker.on('error', (error) => this.#atEnd(events, () => this.#tellError(events, error)));
    this.#worker.on('exit', (code) => this.#atEnd(events, () => events.ended(code)));
  }

  post(message: ToThread): void {
    this.#port.postMessage(message);
  }

  /** Ends it; from now on nothing of it is heard. */
  async end(): Promise<void> {
    this.#isEnded = true;
    this.#port.removeAllListeners('message');
    this.#port.close();
    await endThread(this.#worker);
  }

  #tellError(events: ThreadEvents<Message>, error: unknown): void {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))
      return events.failed(error);
    events.full('needs more memory than a thread may have');
  }

  /** A thread's end may overtake what it has said. */
  #atEnd(events: ThreadEvents<Message>, tell: () => void): void {
    while (!this.#isEnded) {
      const received = receiveMessageOnPort(this.#port) as { readonly message: Message } | undefined;
      if (received === undefined) return tell();
      events.heard(received.message);
    }
  }
}

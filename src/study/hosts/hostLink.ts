/** The simulation’s side of an outside judge: asks and sleeps until the answer is there, so that the kernel stays synchronous. */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { programEntry } from '../programEntry.ts';
import type { FromHost, HostSetup, ToHost } from './hostMessages.ts';

/** The thread answers itself when the judge is late; if even that fails to come the thread is lost. */
const graceSeconds = 20;

export class HostLink {
  readonly #setup: Omit<HostSetup, 'answers'>;
  readonly #answers: Int32Array;
  readonly #port: MessagePort;
  readonly #worker: Worker;
  #taken = 0;

  /** Starts the judge and waits until it is ready; throws in words for the user when it is not to be had. */
  constructor(setup: Omit<HostSetup, 'answers'>) {
    const answers = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    this.#setup = setup;
    this.#answers = new Int32Array(answers);
    this.#port = port1;
    this.#worker = new Worker(programEntry('study/hosts/hostWorker'), {
      workerData: { setup: { ...setup, answers } satisfies HostSetup, port: port2 },
      transferList: [port2],
    });
    this.#worker.unref();
    try {
      this.#answer();
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  /** One number from 0 to 1 for each call. */
  judge(calls: number, events: readonly string[], features: Float64Array): readonly number[] {
    this.#port.postMessage({ kind: 'judge', calls, events, features } satisfies ToHost);
    const answer = this.#answer();
    return answer.kind === 'scores' ? answer.scores : [];
  }

  /** Tells the judge that there is no more, and lets its thread go. Never throws: something else may have failed. */
  close(): void {
    try {
      this.#port.postMessage({ kind: 'close' } satisfies ToHost);
      this.#answer();
    } catch {
      // It is ended all the same.
    }
    this.#end();
  }

  #end(): void {
    this.#port.close();
    void this.#worker.terminate();
  }

  #answer(): FromHost {
    const { timeoutSeconds, reference } = this.#setup;
    const until = performance.now() + (timeoutSeconds + graceSeconds) * 1000;
    for (;;) {
      const received = receiveMessageOnPort(this.#port) as { readonly message: FromHost } | undefined;
      if (received !== undefined) {
        this.#taken++;
        if (received.message.kind === 'fault') throw new Error(received.message.message);
        return received.message;
      }
      const left = until - performance.now();
      if (left <= 0) throw new Error(`${reference} has not answered within ${timeoutSeconds} s`);
      Atomics.wait(this.#answers, 0, this.#taken, left);
    }
  }
}

/** The simulation’s side of an outside judge: asks and sleeps until the answer is there, so that the kernel stays synchronous. */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { inheritedOptions } from '../threads/inheritedOptions.ts';
import { programEntry } from '../threads/programEntry.ts';
import type { FromHost, HostSetup, ToHost } from './hostMessages.ts';

/** Beside the first answer a thread has its own start, and a runtime its; less than after which a thread is taken to hang. */
const usualOpenSeconds = 25;

/** A judge that is not closed by then is ended; a program has two seconds of them to end itself. A model that was late already has nothing to end. Assumed. */
const closeSeconds = 20;

export class HostLink {
  readonly #setup: Omit<HostSetup, 'answers'>;
  readonly #answers: Int32Array;
  readonly #port: MessagePort;
  readonly #worker: Worker;
  #taken = 0;
  #isLate = false;

  /** Starts the judge and waits until it is ready; throws in words for the user when it is not to be had. */
  constructor(setup: Omit<HostSetup, 'answers'>, openSeconds: number = usualOpenSeconds) {
    const answers = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    this.#setup = setup;
    this.#answers = new Int32Array(answers);
    this.#port = port1;
    this.#worker = new Worker(programEntry('study/hosts/hostWorker'), {
      ...inheritedOptions,
      workerData: { setup: { ...setup, answers } satisfies HostSetup, port: port2 },
      transferList: [port2],
    });
    this.#worker.unref();
    try {
      this.#answer(openSeconds);
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  /** One number from 0 to 1 for each call. Whatever keeps the judge, its own thread too, it has no longer than the time-out. */
  judge(calls: number, events: readonly string[], features: Float64Array): readonly number[] {
    this.#port.postMessage({ kind: 'judge', calls, events, features } satisfies ToHost);
    const answer = this.#answer(this.#setup.timeoutSeconds);
    return answer.kind === 'scores' ? answer.scores : [];
  }

  /** Tells the judge that there is no more, and lets its thread go. Never throws: something else may have failed. */
  close(): void {
    try {
      this.#port.postMessage({ kind: 'close' } satisfies ToHost);
      this.#answer(this.#isLate && this.#setup.kind === 'onnx' ? 0 : closeSeconds);
    } catch {
      // It is ended all the same.
    }
    this.#end();
  }

  #end(): void {
    this.#port.close();
    void this.#worker.terminate();
  }

  #answer(seconds: number): FromHost {
    const until = performance.now() + seconds * 1000;
    for (;;) {
      const received = receiveMessageOnPort(this.#port) as { readonly message: FromHost } | undefined;
      if (received !== undefined) {
        this.#taken++;
        if (received.message.kind === 'fault') throw new Error(received.message.message);
        return received.message;
      }
      const left = until - performance.now();
      if (left <= 0) {
        this.#isLate = true;
        throw new Error(`${this.#setup.reference} has not answered within ${seconds} s`);
      }
      Atomics.wait(this.#answers, 0, this.#taken, left);
    }
  }
}

/** A thread that serves one outside judge: it waits for the world outside while the simulation’s thread waits for it. */
import { workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { hideNodeWarnings } from '../threads/nodeWarnings.ts';
import type { FromHost, HostSetup, OutsideJudge, ToHost } from './hostMessages.ts';
import { OnnxSession } from './onnxSession.ts';
import { ProgramProcess } from './programProcess.ts';

hideNodeWarnings();

const { setup, port } = workerData as { readonly setup: HostSetup; readonly port: MessagePort };
const answered = new Int32Array(setup.answers);
const judge: OutsideJudge = setup.kind === 'program' ? new ProgramProcess(setup) : new OnnxSession(setup);

function answer(message: FromHost): void {
  port.postMessage(message);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

/** One after the other: nobody asks before the last answer. */
async function serve(act: () => Promise<FromHost>): Promise<void> {
  try {
    answer(await act());
  } catch (error) {
    answer({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  }
}

port.on('message', (message: ToHost) => {
  const isEnd = message.kind === 'close';
  void serve(async () => {
    if (message.kind === 'judge') return { kind: 'scores', scores: await judge.judge(message) };
    await judge.close();
    return { kind: 'closed' };
  }).then(() => isEnd && port.close());
});
await serve(async () => {
  await judge.open();
  return { kind: 'ready' };
});

/** A process in which the program stands ready, for what it says and writes when asked: a start of its own costs more than most answers. It ends with the process that made it. */
import { fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { mainFile } from '../mainFile.ts';
import { programEnvironment } from './startedProgram.ts';
import type { Ended } from './startedProgram.ts';

const standing = fileURLToPath(new URL('standingProgram.mjs', import.meta.url));

export interface StandingProgram {
  /** What the program does with these arguments in this folder, after what was asked before. */
  ask(args: readonly string[], folder: string): Promise<Ended>;
}

interface Waiting {
  readonly resolve: (ended: Ended) => void;
  readonly reject: (error: Error) => void;
}

export function standingProgram(): StandingProgram {
  const child = fork(standing, [mainFile], {
    env: programEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const held of [child, child.channel, child.stdout as Socket, child.stderr as Socket]) held?.unref();
  const waiting: Waiting[] = [];
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.on('message', (ended: Ended) => waiting.shift()?.resolve(ended));
  child.on('close', (code) => {
    for (const { reject } of waiting) reject(new Error(`the standing program ended with ${code}: ${err}`));
  });
  return {
    ask: (args, folder) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.send({ args, folder });
      }),
  };
}

/** Starts the program and lets it run beside the test. */
import type { Playground } from './program.ts';
import { startProgram } from './startedProgram.ts';
import type { Ended, Kill } from './startedProgram.ts';

export interface Background {
  /** What it has said to standard error so far. */
  said(): string;
  /** Resolves when it has said that, or has ended. */
  hasSaid(text: string | RegExp): Promise<void>;
  readonly kill: Kill;
  readonly ended: Promise<Ended>;
}

export function background(place: Playground, args: readonly string[]): Background {
  let said = '';
  let kill: Kill = () => undefined;
  let look: () => void = () => undefined;
  let isOver = false;
  const ended = startProgram(args, place.folder, {
    // What says nothing before its test is over must be ended as well.
    onStart: (killIt) => (kill = killIt),
    onError: (err) => {
      said = err;
      look();
    },
  }).finally(() => {
    isOver = true;
    look();
  });
  return {
    said: () => said,
    hasSaid: (text) =>
      new Promise((resolve) => {
        const before = look;
        look = () => {
          before();
          const is = typeof text === 'string' ? said.includes(text) : text.test(said);
          if (is || isOver) resolve();
        };
        look();
      }),
    kill,
    ended,
  };
}

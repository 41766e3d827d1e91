/** Starts the program and lets it run beside the test. */
import type { Ended, Playground } from './program.ts';

export interface Background {
  /** What it has said to standard error so far. */
  said(): string;
  /** Resolves when it has said that, or has ended. */
  hasSaid(text: string | RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

export function background(place: Playground, args: readonly string[]): Background {
  let said = '';
  let kill: (signal: NodeJS.Signals) => void = () => undefined;
  let look: () => void = () => undefined;
  let isOver = false;
  const ended = place
    .run(args, (err, killIt) => {
      said = err;
      kill = killIt;
      look();
    })
    .finally(() => {
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
    kill: (signal) => kill(signal),
    ended,
  };
}

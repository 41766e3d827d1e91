/** Progress of long work on standard error: a bar on a terminal, now and then a plain line elsewhere. */
import { printable, shortened } from '../../study/failures/printable.ts';
import { takesCodes } from './colour.ts';
import { clearBar, drawBar } from '../../study/threads/standingBar.ts';

export interface Progress {
  /** `done` of `planned` pieces of work, fractions allowed; of one piece alone the share is all that is told. */
  at(done: number, planned: number): void;
  end(): void;
}

const silentProgress: Progress = { at: () => undefined, end: () => undefined };

const barCells = 30;
/** A shorter bar shows nothing. */
const fewestCells = 4;
const barEveryMs = 100;
const lineEveryShare = 0.1;
/** Whoever watches a log, or ends what says nothing, sees that the work goes on. */
const lineEveryMs = 60_000;

const countOf = (done: number, planned: number): string =>
  planned === 1 ? '' : `${Math.floor(done)}/${planned}`;

const timeLeft = (share: number, elapsedMs: number): string => {
  if (share <= 0.01 || share >= 1) return '';
  const seconds = Math.ceil(((elapsedMs / share) * (1 - share)) / 1000);
  return seconds < 90 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
};

/** A bar that rewrites its line. `columns` may be 0 on odd terminals. */
export function barProgress(stream: NodeJS.WriteStream, what: string): Progress {
  const began = performance.now();
  let last = -Infinity;
  return {
    at(done, planned) {
      const now = performance.now();
      if (now - last < barEveryMs && done < planned) return;
      last = now;
      const share = planned === 0 ? 1 : Math.min(1, done / planned);
      const percent = `${String(Math.floor(share * 100)).padStart(3)} %`;
      const figures = [percent, countOf(done, planned), timeLeft(share, now - began)]
        .filter(Boolean)
        .join('  ');
      const room = stream.columns > 0 ? stream.columns - 1 : 100;
      drawBar(stream, barLine(what, figures, { share, room }));
    },
    end: () => clearBar(stream),
  };
}

/** Where there is little room the bar shrinks first, then the name; the figures last of all. */
function barLine(
  what: string,
  figures: string,
  { share, room }: { readonly share: number; readonly room: number },
): string {
  const cells = Math.min(barCells, room - what.length - figures.length - 2);
  if (cells >= fewestCells) {
    const filled = Math.floor(share * cells);
    return `${what} ${'█'.repeat(filled)}${'░'.repeat(cells - filled)} ${figures}`;
  }
  const left = room - figures.length - 1;
  return (left > 0 ? `${shortened(what, left)} ${figures}` : figures.trim()).slice(0, room);
}

/** One line for every tenth of the work, and for every minute of it. */
export function lineProgress(write: (line: string) => void, what: string): Progress {
  const began = performance.now();
  let told = 0;
  let last = began;
  return {
    at(done, planned) {
      const now = performance.now();
      const share = planned === 0 ? 1 : Math.min(1, done / planned);
      if (share < told + lineEveryShare && now - last < lineEveryMs) return;
      told = Math.floor(share / lineEveryShare + 1e-9) * lineEveryShare;
      last = now;
      const count = countOf(done, planned);
      const figures = [count && `(${count})`, timeLeft(share, now - began)].filter(Boolean).join(' ');
      write(`${what}: ${Math.floor(share * 100)} % ${figures}`.trimEnd());
    },
    end: () => undefined,
  };
}

/** The kind that suits where standard error goes; a file's name may hold anything. */
export function progressFor(stream: NodeJS.WriteStream, name: string, isQuiet: boolean): Progress {
  if (isQuiet) return silentProgress;
  const what = printable(name);
  return takesCodes(stream)
    ? barProgress(stream, what)
    : lineProgress((line) => void stream.write(`${line}\n`), what);
}

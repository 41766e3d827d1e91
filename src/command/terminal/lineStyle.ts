/** How lines on a terminal are set off, and how wide they may be. */
import { styleText } from 'node:util';
import { takesColour } from './colour.ts';
import type { GridStyle } from './gridLines.ts';

/** What lines are made for. */
export interface Terminal {
  readonly hasColour: boolean;
  /** Its width; 0: unknown, as in a file: lines of any length. */
  readonly columns: number;
}

/** Standard output, as it is. */
export const standardOutput = (): Terminal => ({
  hasColour: takesColour(process.stdout),
  columns: process.stdout.columns ?? 0,
});

type Tone = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

export const toned = ({ hasColour }: Terminal, tone: Tone, text: string): string =>
  hasColour ? styleText(tone, text, { validateStream: false }) : text;

export const lineStyle = (terminal: Terminal): GridStyle => ({
  strong: (text) => toned(terminal, 'bold', text),
  faint: (text) => toned(terminal, 'dim', text),
  room: terminal.columns > 0 ? terminal.columns : Infinity,
});

/** Nothing is set off. */
export const plainStyle = (room: number): GridStyle => ({
  strong: (text) => text,
  faint: (text) => text,
  room,
});

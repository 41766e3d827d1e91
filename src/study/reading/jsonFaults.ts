/** Where a text that is known to be JSON repeats a key or goes too deep. */
import type { Failure } from '../failures/failure.ts';
import { printable, shortened } from '../failures/printable.ts';
import { closingQuote } from './jsonKeys.ts';
import { repeatedKey } from './repeatedKey.ts';
import { positions } from './textPlaces.ts';
import type { PositionOf } from './textPlaces.ts';

/** More faults than these say nothing more. */
const mostTold = 20;
const longestStep = 40;
const longestPath = 120;

interface Limits {
  /** Names the text. */
  readonly file: string;
  /** The line of the file at which it begins; by default 1. */
  readonly firstLine?: number | undefined;
  /** Levels of maps and lists that may be. */
  readonly deepest: number;
}

/** Each key that stands again in its map, and the first level that is too deep, beyond which nothing is looked at. */
export function jsonFaults(text: string, limits: Limits): readonly Failure[] {
  const walk = new Walk(text, limits);
  for (let at = 0; at < text.length && !walk.isOver; at++) at = walk.take(at);
  return walk.failures;
}

/** A map or a list that is not yet closed. */
interface Level {
  /** Where each key of a map stands first; null: a list. */
  readonly keys: Map<string, number> | null;
  /** Key or index of what stands there now. */
  step: string | number;
}

/** From mark to mark; keeps what is open, not what was read. */
class Walk {
  readonly failures: Failure[] = [];
  readonly #text: string;
  readonly #deepest: number;
  readonly #positionOf: PositionOf;
  readonly #levels: Level[] = [];
  /** The next string of a map is a key. */
  #isKey = false;
  #isTooDeep = false;

  constructor(text: string, { file, firstLine, deepest }: Limits) {
    this.#text = text;
    this.#deepest = deepest;
    this.#positionOf = positions(text, file, firstLine);
  }

  get isOver(): boolean {
    return this.#isTooDeep || this.failures.length >= mostTold;
  }

  /** The offset of the last character that belongs to what begins at `at`. */
  take(at: number): number {
    switch (this.#text[at]) {
      case '{':
        this.#open(at, { keys: new Map(), step: '' });
        break;
      case '[':
        this.#open(at, { keys: null, step: 0 });
        break;
      case '}':
      case ']':
        this.#levels.pop();
        break;
      case ',':
        this.#next();
        break;
      case ':':
        this.#isKey = false;
        break;
      case '"':
        return this.#string(at);
    }
    return at;
  }

  #open(at: number, level: Level): void {
    this.#isTooDeep = this.#levels.length === this.#deepest;
    if (this.#isTooDeep) {
      const wrong = { found: `more than ${this.#deepest} levels`, expected: 'less depth', hint: '' };
      this.failures.push({ ...this.#positionOf(at, at + 1), path: this.#path(), ...wrong });
    }
    this.#levels.push(level);
    this.#isKey = true;
  }

  #next(): void {
    this.#isKey = true;
    const level = this.#levels.at(-1);
    if (typeof level?.step === 'number') level.step++;
  }

  #string(at: number): number {
    const last = closingQuote(this.#text, at);
    const level = this.#levels.at(-1);
    if (this.#isKey && level !== undefined && level.keys !== null) {
      const key = keyText(this.#text.slice(at, last + 1));
      const first = level.keys.get(key);
      level.step = key;
      if (first === undefined) level.keys.set(key, at);
      else this.#repeated([at, last + 1], first);
    }
    return last;
  }

  #repeated([start, end]: readonly [start: number, end: number], first: number): void {
    const wrong = repeatedKey(this.#positionOf(first, first + 1));
    this.failures.push({ ...this.#positionOf(start, end), path: this.#path(), ...wrong });
  }

  #path(): string {
    const steps = this.#levels.map(({ step }) => shortened(printable(String(step)), longestStep));
    return shortened(steps.join('.'), longestPath);
  }
}

/** Without quotes and escapes: two spellings may be one key. */
const keyText = (literal: string): string =>
  literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);

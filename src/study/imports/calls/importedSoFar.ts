/** What all files of one import share: who has been named, which ids came, how routes are written, how many calls there are. */
import { AppearanceTable } from '../../traces/reading/appearanceTable.ts';

const mostTexts = 1 << 24;
/** Ids that are remembered: what a Set holds. */
const mostIds = 15_000_000;

export class ImportedSoFar {
  readonly callers: AppearanceTable = new AppearanceTable(mostTexts);
  readonly accounts: AppearanceTable = new AppearanceTable(mostTexts);
  readonly lines: AppearanceTable = new AppearanceTable(mostTexts);
  /** Records that became calls. */
  calls = 0;
  readonly #ids: Set<string> = new Set();
  readonly #routes: Map<number, string> = new Map();

  hasId(id: string): boolean {
    return this.#ids.has(id);
  }

  /** How the number of a route was written first: `007` and `7` may be two. */
  routeText(text: string): string {
    const known = this.#routes.get(Number(text));
    if (known === undefined && this.#routes.size < mostIds) this.#routes.set(Number(text), text);
    return known ?? text;
  }

  /** False when there are too many to be remembered. */
  rememberId(id: string): boolean {
    if (this.#ids.size >= mostIds) return false;
    this.#ids.add(id);
    return true;
  }
}

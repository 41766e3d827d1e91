/** What all files of one import share: who has been named, which ids came, how many calls there are. */
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

  hasId(id: string): boolean {
    return this.#ids.has(id);
  }

  /** False when there are too many to be remembered. */
  rememberId(id: string): boolean {
    if (this.#ids.size >= mostIds) return false;
    this.#ids.add(id);
    return true;
  }
}

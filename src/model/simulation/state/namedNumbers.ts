/** Numbers with which the screen shows a registered name, whoever calls. Hot path: replication. */
import type { NumberIndex } from '../../contracts/plugin.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import type { WantedSource } from '../intents/wantedSource.ts';

export class NamedNumbers {
  readonly #numbers: ReadonlySet<NumberIndex>;
  /** They lie side by side in few blocks: most numbers are outside of them. */
  readonly #least: NumberIndex;
  readonly #greatest: NumberIndex;

  constructor(dealing: NumberDealing, sources: readonly WantedSource[]) {
    const numbers = sources.flatMap(({ caller, part }) => {
      const members = Array.from({ length: dealing.ownCount(caller) }, (_, member) => member);
      return members
        .filter((member) => part.isNamed?.(member) === true)
        .map((member) => dealing.ownNumber(caller, member));
    });
    this.#numbers = new Set(numbers);
    this.#least = numbers.reduce((least, number) => Math.min(least, number), Infinity);
    this.#greatest = numbers.reduce((greatest, number) => Math.max(greatest, number), -1);
  }

  has(number: NumberIndex): boolean {
    return number >= this.#least && number <= this.#greatest && this.#numbers.has(number);
  }
}

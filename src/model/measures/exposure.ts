/** How long a campaign, or a number that makes unwanted calls, goes on before a site's first alarm: one interleaved entry each. Hot path: replication. */

/** Cells of an entry: key + 1 (0 empty); calls so far, as −calls once there was an alarm; first second. */
const cellsEach = 3;
const callsCell = 1;
const firstSecondCell = 2;
/** Odd multiplier of the hash: 2³² ÷ the golden ratio. */
const spread = 0x9e3779b1 | 0;
const leastEntries = 1024;

/** Keys are number indices or ordinals of operators, below 2 ** 30. Sums are kept as they arise, so nothing is walked at the end. */
export class Exposure {
  /** Keys seen, and those of them that had an alarm. */
  seen = 0;
  detected = 0;
  callsUntilAlarm = 0;
  secondsUntilAlarm = 0;
  answeredBeforeAlarm = 0;
  #cells: Int32Array = new Int32Array(leastEntries * cellsEach);
  #mask: number = leastEntries - 1;
  #shift: number = Math.clz32(leastEntries - 1);

  /** One more call of the key. */
  countCall(key: number, isAlarm: boolean, second: number): void {
    const at = this.#entryOf(key, second);
    const cells = this.#cells;
    const calls = cells[at + callsCell];
    if (calls < 0) return;
    cells[at + callsCell] = isAlarm ? -calls - 1 : calls + 1;
    if (!isAlarm) return;
    this.detected += 1;
    this.callsUntilAlarm += calls + 1;
    this.secondsUntilAlarm += Math.floor(second) - cells[at + firstSecondCell];
  }

  /** A call of the key was answered. */
  countAnswer(key: number, second: number): void {
    const at = this.#entryOf(key, second);
    if (this.#cells[at + callsCell] < 0) return;
    this.answeredBeforeAlarm += 1;
  }

  #entryOf(key: number, second: number): number {
    const cells = this.#cells;
    const held = key + 1;
    let entry = Math.imul(key, spread) >>> this.#shift;
    for (;;) {
      const at = entry * cellsEach;
      if (cells[at] === held) return at;
      if (cells[at] === 0) return this.#enter(key, at, second);
      entry = (entry + 1) & this.#mask;
    }
  }

  #enter(key: number, at: number, second: number): number {
    if (this.seen * 4 > this.#mask * 3) {
      this.#grow();
      return this.#entryOf(key, second);
    }
    this.seen += 1;
    this.#cells[at] = key + 1;
    this.#cells[at + firstSecondCell] = Math.floor(second);
    return at;
  }

  #grow(): void {
    const old = this.#cells;
    const entries = (this.#mask + 1) * 2;
    const cells = new Int32Array(entries * cellsEach);
    this.#mask = entries - 1;
    this.#shift = Math.clz32(this.#mask);
    for (let from = 0; from < old.length; from += cellsEach) {
      if (old[from] === 0) continue;
      let entry = Math.imul(old[from] - 1, spread) >>> this.#shift;
      while (cells[entry * cellsEach] !== 0) entry = (entry + 1) & this.#mask;
      for (let cell = 0; cell < cellsEach; cell++) cells[entry * cellsEach + cell] = old[from + cell];
    }
    this.#cells = cells;
  }
}

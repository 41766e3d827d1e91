/** How long something unwanted goes on before a site first raises an alarm: one row a campaign or a number. */

/** Rows are added as they appear; the arrays double. */
export class ExposureTable {
  rows = 0;
  firstSecond: Float64Array = new Float64Array(64);
  alarmSecond: Float64Array = new Float64Array(64);
  /** Calls and answered calls up to the alarm, the alarmed call included among the calls. */
  calls: Int32Array = new Int32Array(64);
  answered: Int32Array = new Int32Array(64);

  /** A new row that begins at `second`. */
  add(second: number): number {
    if (this.rows === this.calls.length) this.#grow();
    const row = this.rows++;
    this.firstSecond[row] = second;
    this.alarmSecond[row] = Infinity;
    return row;
  }

  countCall(row: number, isAlarm: boolean, second: number): void {
    if (this.alarmSecond[row] !== Infinity) return;
    this.calls[row] += 1;
    if (isAlarm) this.alarmSecond[row] = second;
  }

  countAnswer(row: number): void {
    if (this.alarmSecond[row] === Infinity) this.answered[row] += 1;
  }

  #grow(): void {
    const doubled = this.calls.length * 2;
    const first = new Float64Array(doubled);
    first.set(this.firstSecond);
    this.firstSecond = first;
    const alarm = new Float64Array(doubled);
    alarm.set(this.alarmSecond);
    this.alarmSecond = alarm;
    const calls = new Int32Array(doubled);
    calls.set(this.calls);
    this.calls = calls;
    const answered = new Int32Array(doubled);
    answered.set(this.answered);
    this.answered = answered;
  }
}

/** What callees report about numbers: marks and complaints on their way, and those of the pre-history for the detectors of every arm. */

export class ReportLog {
  rows = 0;
  about: Int32Array = new Int32Array(256);
  kind: Int32Array = new Int32Array(256);
  atSecond: Float64Array = new Float64Array(256);

  /** Adds a report and returns its row. */
  add(about: number, kind: number, atSecond: number): number {
    if (this.rows === this.about.length) this.#grow();
    const row = this.rows++;
    this.about[row] = about;
    this.kind[row] = kind;
    this.atSecond[row] = atSecond;
    return row;
  }

  #grow(): void {
    const doubled = this.about.length * 2;
    const about = new Int32Array(doubled);
    about.set(this.about);
    this.about = about;
    const kind = new Int32Array(doubled);
    kind.set(this.kind);
    this.kind = kind;
    const atSecond = new Float64Array(doubled);
    atSecond.set(this.atSecond);
    this.atSecond = atSecond;
  }
}

/** What callees report about numbers: marks and complaints on their way, and those of the pre-history for the detectors of every arm. */
import { regrownFloat64, regrownInt32 } from '../../../engine/memory/regrow.ts';

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
    this.about = regrownInt32(this.about, doubled);
    this.kind = regrownInt32(this.kind, doubled);
    this.atSecond = regrownFloat64(this.atSecond, doubled);
  }
}

/** How much of a lost trust is still missing after some hours: exponential recovery as two short tables a group. Hot path: replication. */
import { exp } from '../../engine/elementary/exp.ts';

const stepBits = 6;
const stepsPerRow = 1 << stepBits;
/** Hours fit in 16 bits (7.4 years). */
const rows = 65_536 >> stepBits;

export class TrustRecovery {
  readonly #fine: Float64Array;
  readonly #coarse: Float64Array;

  /** `recoveryDays`: time constant of each group, days. */
  constructor(recoveryDays: readonly number[]) {
    this.#fine = new Float64Array(recoveryDays.length * stepsPerRow);
    this.#coarse = new Float64Array(recoveryDays.length * rows);
    for (const [group, days] of recoveryDays.entries()) {
      const hours = days * 24;
      for (let h = 0; h < stepsPerRow; h++) this.#fine[group * stepsPerRow + h] = exp(-h / hours);
      for (let r = 0; r < rows; r++) this.#coarse[group * rows + r] = exp((-r * stepsPerRow) / hours);
    }
  }

  /** Share of a loss that remains after whole `hours`, 0 … 65 535. */
  remaining(group: number, hours: number): number {
    return (
      this.#coarse[group * rows + (hours >> stepBits)] *
      this.#fine[group * stepsPerRow + (hours & (stepsPerRow - 1))]
    );
  }
}

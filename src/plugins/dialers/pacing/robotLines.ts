/** Lines without people: each dials one call after another, with a pause between. Hot path: dialers. */
import type { Pacing } from '../../../model/contracts/operator/pacing.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { DialingTimes, limitsOf } from './dialingTimes.ts';

export const gapParameters: ParameterTable = {
  gapSeconds: {
    type: 'seconds',
    default: 1,
    minimum: 0,
    maximum: 3600,
    unit: 's',
    says: 'mean pause of a line between two calls',
    source: 'assumed',
  },
  gapSpread: {
    type: 'share',
    default: 0.5,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'pauses are uniform between (1 − this) and (1 + this) times the mean',
    source: 'assumed',
  },
};

/** Decisions from here on downwards are the lines' first pauses; those from 0 on are days' beginnings. */
const firstPause = -1;

/** Gaps hang on the call that they follow, so the same call is followed by the same gap in every arm. */
export class RobotLines implements Pacing {
  readonly lines: number;
  readonly ringTimeoutSeconds: number;
  readonly #site: OperatorSite;
  readonly #times: DialingTimes;
  readonly #gapSeconds: number;
  readonly #gapSpread: number;
  /** Pause due after each line's last call; before its first one, what is left of a pause. */
  readonly #pauses: Float64Array;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.lines = Number(values.lines);
    this.ringTimeoutSeconds = Number(values.ringTimeoutSeconds);
    this.#gapSeconds = Number(values.gapSeconds);
    this.#gapSpread = Number(values.gapSpread);
    this.#times = new DialingTimes(site, limitsOf(values));
    this.#pauses = Float64Array.from(
      { length: this.lines },
      (_, line) => this.#gapSeconds * site.draw.decision(firstPause - line).nextUnit(),
    );
  }

  paidSecondsOn(): number {
    return 0;
  }

  attemptsAtMostOn(weekday: number, holdingSeconds: number): number {
    return this.#times.attemptsAtMostOn(weekday, this.lines, {
      meanSeconds: holdingSeconds + this.#gapSeconds,
      // Of an even law.
      deviationSeconds: (this.#gapSpread * this.#gapSeconds) / Math.sqrt(3),
    });
  }

  nextAttemptSecond(line: number, nowSecond: number): number {
    return this.#times.next(line, nowSecond + this.#pauses[line], nowSecond);
  }

  afterNoAttempt(_line: number, nowSecond: number): void {
    this.#times.giveBack(nowSecond);
  }

  afterOutcome(slot: number): void {
    const unit = this.#site.draw.unit(slot, 0);
    this.#pauses[this.#site.own.line[slot]] = this.#gapSeconds * (1 + this.#gapSpread * (2 * unit - 1));
  }
}

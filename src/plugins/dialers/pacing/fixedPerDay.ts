/** Pacing of a voice robot (system S1): its lines dial one call after another until the day's attempts are used up. Hot path: dialers. */
import type { OperatorSite, Pacing, PacingPlugin } from '../../../model/contracts/operator.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { clockSpanOf } from '../parameterValues.ts';
import { DailyQuota } from './dailyQuota.ts';
import { WorkingTime } from './workingTime.ts';

const secondsADay = 86_400;

const parameters: ParameterTable = {
  lines: {
    type: 'count',
    default: 2,
    minimum: 1,
    maximum: 10_000,
    unit: 'lines',
    says: 'lines that dial at the same time',
    source: 'assumed: the fewest that reach 3,000 calls in eleven hours',
  },
  attemptsPerDay: {
    type: 'count',
    default: 3000,
    minimum: 1,
    maximum: 1_000_000,
    unit: 'calls/day',
    says: 'attempts of all lines of one robot a day, at most; fewer when lines and time do not suffice',
    source: 'Economic Information Daily 2020-08-06, facts B1: over 3,000 a day and robot',
  },
  hours: {
    type: 'hours',
    default: [32_400, 72_000],
    unit: 's after midnight',
    says: 'time of day in which calls are begun',
    source: 'a vendor opens lines from 09:00 to 20:00 only, facts B1',
  },
  workdaysOnly: {
    type: 'boolean',
    default: false,
    unit: '',
    says: 'no calls on Saturdays and Sundays',
    source: 'assumed: a robot needs no weekend',
  },
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
  ringTimeoutSeconds: {
    type: 'seconds',
    default: 25,
    minimum: 1,
    maximum: 180,
    unit: 's',
    says: 'longest ringing before the robot gives up',
    source: 'assumed: above the 15 s of facts A3',
  },
};

/** Gaps hang on the call that they follow, so the same call is followed by the same gap in every arm. */
class FixedPerDay implements Pacing {
  readonly lines: number;
  readonly ringTimeoutSeconds: number;
  private readonly site: OperatorSite;
  private readonly time: WorkingTime;
  private readonly quota: DailyQuota;
  private readonly gapSeconds: number;
  private readonly gapSpread: number;
  /** Pause due after each line's last call. */
  private readonly pauses: Float64Array;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.site = site;
    this.lines = Number(values.lines);
    this.ringTimeoutSeconds = Number(values.ringTimeoutSeconds);
    this.gapSeconds = Number(values.gapSeconds);
    this.gapSpread = Number(values.gapSpread);
    this.time = new WorkingTime({
      hours: clockSpanOf(values.hours),
      pause: { fromSecond: 0, toSecond: 0 },
      isWorkdaysOnly: values.workdaysOnly === true,
      firstWeekday: site.firstWeekday,
    });
    this.quota = new DailyQuota(Number(values.attemptsPerDay), this.lines);
    this.pauses = new Float64Array(this.lines);
  }

  paidSecondsOn(): number {
    return 0;
  }

  nextAttemptSecond(line: number, nowSecond: number): number {
    if (!this.time.isEverOpen) return Infinity;
    const ready = nowSecond + this.pauses[line];
    const earliest = this.time.earliest(ready);
    let day = Math.floor(earliest / secondsADay);
    if (this.quota.take(day)) return earliest === ready ? ready : this.begin(earliest, line);
    let opening = 0;
    do {
      opening = this.time.openingAfter(day);
      day = Math.floor(opening / secondsADay);
    } while (!this.quota.take(day));
    return this.begin(opening, line);
  }

  afterOutcome(slot: number): void {
    const unit = this.site.draw.unit(slot, 0);
    this.pauses[this.site.own.line[slot]] = this.gapSeconds * (1 + this.gapSpread * (2 * unit - 1));
  }

  /** Lines do not start in the same instant. */
  private begin(opening: number, line: number): number {
    const day = Math.floor(opening / secondsADay);
    return this.time.staggered(opening, this.site.draw.decision(day * this.lines + line).nextUnit());
  }
}

export const fixedPerDay: PacingPlugin = {
  family: 'pacing',
  id: 'fixed-per-day',
  version: 1,
  title: 'Voice robot: lines without staff, so many calls a day',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  parameters,
  create: (site, values) => new FixedPerDay(site, values),
};

/** Pacing of a call centre with people: each agent looks at the next lead, dials by hand and writes the call up. Hot path: dialers. */
import type { OperatorSite, Pacing, PacingPlugin } from '../../../model/contracts/operator.ts';
import type { Parameter, ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { clockSpanOf } from '../parameterValues.ts';
import { WorkingTime } from './workingTime.ts';

const secondsADay = 86_400;

const seconds = (is: number, says: string): Parameter => ({
  type: 'seconds',
  default: is,
  minimum: 0,
  maximum: 3600,
  unit: 's',
  says,
  source: 'assumed so that 300 to 500 calls a day and agent come out, facts B1',
});

const parameters: ParameterTable = {
  agents: {
    type: 'count',
    default: 10,
    minimum: 1,
    maximum: 10_000,
    unit: 'agents',
    says: 'agents at work, each with one line',
    source: 'assumed',
  },
  hours: {
    type: 'hours',
    default: [32_400, 64_800],
    unit: 's after midnight',
    says: 'time of day in which calls are begun',
    source: 'assumed: office hours 09:00 to 18:00',
  },
  pause: {
    type: 'hours',
    default: [43_200, 46_800],
    unit: 's after midnight',
    says: 'break of all agents; none when both times are the same',
    source: 'assumed: 12:00 to 13:00',
  },
  workdaysOnly: {
    type: 'boolean',
    default: true,
    unit: '',
    says: 'no calls on Saturdays and Sundays',
    source: 'assumed',
  },
  previewMedianSeconds: seconds(22, 'median time to look at a lead and dial its number by hand'),
  wrapUpMedianSeconds: seconds(20, 'median time to write up a call that was answered'),
  noAnswerMedianSeconds: seconds(5, 'median time to write up a call that was not answered'),
  logDeviation: {
    type: 'number',
    default: 0.6,
    minimum: 0,
    maximum: 3,
    unit: '1',
    says: 'deviation of the logarithm of these three times, which are log-normal',
    source: 'assumed',
  },
  ringTimeoutSeconds: {
    type: 'seconds',
    default: 25,
    minimum: 1,
    maximum: 180,
    unit: 's',
    says: 'longest ringing before an agent gives up',
    source: 'assumed: above the 15 s of facts A3',
  },
};

/** What each draw of a call is for. */
const DrawIndex = { wrapUp: 0, preview: 1 } as const;

/** Calls a day are no parameter: they follow from these times, the ringing, the talks and the hours. */
class Agents implements Pacing {
  readonly lines: number;
  readonly ringTimeoutSeconds: number;
  private readonly site: OperatorSite;
  private readonly time: WorkingTime;
  private readonly previewMedianSeconds: number;
  private readonly wrapUpMedianSeconds: number;
  private readonly noAnswerMedianSeconds: number;
  private readonly logDeviation: number;
  /** Write-up of each agent's last call and preview of the next lead. */
  private readonly pauses: Float64Array;
  private readonly paidSecondsADay: number;
  private readonly isWorkdaysOnly: boolean;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.site = site;
    this.lines = Number(values.agents);
    this.ringTimeoutSeconds = Number(values.ringTimeoutSeconds);
    this.previewMedianSeconds = Number(values.previewMedianSeconds);
    this.wrapUpMedianSeconds = Number(values.wrapUpMedianSeconds);
    this.noAnswerMedianSeconds = Number(values.noAnswerMedianSeconds);
    this.logDeviation = Number(values.logDeviation);
    this.time = new WorkingTime({
      hours: clockSpanOf(values.hours),
      pause: clockSpanOf(values.pause),
      isWorkdaysOnly: values.workdaysOnly === true,
      firstWeekday: site.firstWeekday,
    });
    this.pauses = new Float64Array(this.lines);
    const { fromSecond, toSecond } = clockSpanOf(values.hours);
    this.paidSecondsADay = this.lines * (toSecond - fromSecond);
    this.isWorkdaysOnly = values.workdaysOnly === true;
  }

  /** The break is paid: agents are present from the first call to the last. */
  paidSecondsOn(weekday: number): number {
    return this.isWorkdaysOnly && weekday > 4 ? 0 : this.paidSecondsADay;
  }

  nextAttemptSecond(line: number, nowSecond: number): number {
    if (!this.time.isEverOpen) return Infinity;
    const ready = nowSecond + this.pauses[line];
    const earliest = this.time.earliest(ready);
    if (earliest === ready) return ready;
    const day = Math.floor(earliest / secondsADay);
    return this.time.staggered(earliest, this.site.draw.decision(day * this.lines + line).nextUnit());
  }

  afterOutcome(slot: number): void {
    const { own } = this.site;
    const wrapUpMedian = own.conversationMs[slot] > 0 ? this.wrapUpMedianSeconds : this.noAnswerMedianSeconds;
    this.pauses[own.line[slot]] =
      this.logNormal(slot, DrawIndex.wrapUp, wrapUpMedian) +
      this.logNormal(slot, DrawIndex.preview, this.previewMedianSeconds);
  }

  private logNormal(slot: number, index: number, median: number): number {
    const { draw, tools } = this.site;
    return median * tools.exp(this.logDeviation * tools.normalQuantile(draw.unit(slot, index)));
  }
}

export const agents: PacingPlugin = {
  family: 'pacing',
  id: 'agents',
  version: 1,
  title: 'Call centre: agents who preview, dial by hand and write up',
  cites: ['CCTV 3·15 evening, 2019: 300 to 500 calls a day and person'],
  needs: [],
  parameters,
  create: (site, values) => new Agents(site, values),
};

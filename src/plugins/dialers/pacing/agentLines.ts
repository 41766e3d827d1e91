/** People who dial for themselves: each has a line, looks at the next lead, waits for the answer and writes the call up. Hot path: dialers. */
import { ringTimeoutParameter } from './ringTimeout.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import type { KeyedStream } from '../../../engine/random/stream.ts';
import type { Pacing } from '../../../model/contracts/operator/pacing.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { Parameter, ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { DialingTimes, limitsOf, trunkParameters } from './dialingTimes.ts';
import { lineParameters } from './lineParameters.ts';
import { PaidTime } from './paidTime.ts';

const seconds = (is: number, says: string, source: string): Parameter => ({
  type: 'seconds',
  default: is,
  minimum: 0,
  maximum: 3600,
  unit: 's',
  says,
  source,
});

/** Where one kind of work differs from another: medians in seconds. */
export interface AgentLineFigures {
  readonly previewMedianSeconds: number;
  readonly previewSays: string;
  readonly wrapUpMedianSeconds: number;
  readonly noAnswerMedianSeconds: number;
  readonly source: string;
}

export const agentLineParameters = (figures: AgentLineFigures): ParameterTable => ({
  agents: {
    type: 'count',
    default: 10,
    minimum: 1,
    maximum: 10_000,
    unit: 'agents',
    says: 'agents at work, each with one line',
    source: 'assumed',
  },
  hours: lineParameters.hours,
  pause: lineParameters.pause,
  workdaysOnly: lineParameters.workdaysOnly,
  previewMedianSeconds: seconds(figures.previewMedianSeconds, figures.previewSays, figures.source),
  wrapUpMedianSeconds: seconds(
    figures.wrapUpMedianSeconds,
    'median time to write up a call that was answered',
    figures.source,
  ),
  noAnswerMedianSeconds: seconds(
    figures.noAnswerMedianSeconds,
    'median time to write up a call that was not answered',
    figures.source,
  ),
  logDeviation: {
    type: 'number',
    default: 0.6,
    minimum: 0,
    maximum: 3,
    unit: '1',
    says: 'deviation of the logarithm of these three times, which are log-normal',
    source: 'assumed',
  },
  ringTimeoutSeconds: ringTimeoutParameter('an agent', 'assumed: above the 15 s of facts A3'),
  ...trunkParameters,
});

/** The stream of a call: its first normal is for the write-up, the second for the preview of the next lead. */
const workDraw = 0;

/** Calls a day are no parameter: they follow from these times, the ringing, the talks and the hours. */
export class AgentLines implements Pacing {
  readonly lines: number;
  readonly ringTimeoutSeconds: number;
  readonly #site: OperatorSite;
  readonly #times: DialingTimes;
  readonly #paid: PaidTime;
  readonly #previewMedianSeconds: number;
  readonly #wrapUpMedianSeconds: number;
  readonly #noAnswerMedianSeconds: number;
  readonly #logDeviation: number;
  /** Write-up of each agent's last call and preview of the next lead. */
  readonly #pauses: Float64Array;
  /** The write-up that was drawn last, and of which call: a line makes one call at a time. */
  #lastLine = -1;
  #lastSecond = 0;
  #lastWrapUpSeconds = 0;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.lines = Number(values.agents);
    this.ringTimeoutSeconds = Number(values.ringTimeoutSeconds);
    this.#previewMedianSeconds = Number(values.previewMedianSeconds);
    this.#wrapUpMedianSeconds = Number(values.wrapUpMedianSeconds);
    this.#noAnswerMedianSeconds = Number(values.noAnswerMedianSeconds);
    this.#logDeviation = Number(values.logDeviation);
    this.#times = new DialingTimes(site, { ...limitsOf(values), lines: this.lines });
    this.#paid = new PaidTime(values, this.lines);
    this.#pauses = new Float64Array(this.lines);
  }

  paidSecondsOn(weekday: number): number {
    return this.#paid.secondsOn(weekday);
  }

  attemptsAtMostOn(weekday: number, holdingSeconds: number): number {
    const factor = this.#site.tools.exp(this.#logDeviation * this.#logDeviation);
    const mean = Math.sqrt(factor);
    const wrapUpSeconds = Math.min(this.#wrapUpMedianSeconds, this.#noAnswerMedianSeconds) * mean;
    const previewSeconds = this.#previewMedianSeconds * mean;
    return this.#times.attemptsAtMostOn(weekday, this.lines, {
      meanSeconds: holdingSeconds + previewSeconds + wrapUpSeconds,
      // Both are log-normal, and independent.
      deviationSeconds: Math.sqrt(
        (factor - 1) * (previewSeconds * previewSeconds + wrapUpSeconds * wrapUpSeconds),
      ),
    });
  }

  isAtWork(nowSecond: number): boolean {
    return this.#times.isOpen(nowSecond);
  }

  nextAttemptSecond(line: number, nowSecond: number): number {
    return this.#times.next(line, nowSecond + this.#pauses[line], nowSecond);
  }

  afterNoAttempt(_line: number, nowSecond: number): void {
    this.#times.giveBack(nowSecond);
  }

  /** Of a call that was not answered too, which takes less. */
  wrapUpSeconds(slot: number): number {
    const { own, draw } = this.#site;
    const line = own.line[slot];
    if (this.#lastLine === line && this.#lastSecond === own.startSecond[slot]) return this.#lastWrapUpSeconds;
    return this.#wrapUpFrom(draw.stream(slot, workDraw), own.conversationMs[slot]);
  }

  afterOutcome(slot: number): void {
    const { own, draw } = this.#site;
    const line = own.line[slot];
    const stream = draw.stream(slot, workDraw);
    const wrapUpSeconds = this.#wrapUpFrom(stream, own.conversationMs[slot]);
    this.#pauses[line] = wrapUpSeconds + this.#logNormal(stream, this.#previewMedianSeconds);
    this.#lastLine = line;
    this.#lastSecond = own.startSecond[slot];
    this.#lastWrapUpSeconds = wrapUpSeconds;
  }

  #wrapUpFrom(stream: KeyedStream, conversationMs: number): number {
    return this.#logNormal(
      stream,
      conversationMs > 0 ? this.#wrapUpMedianSeconds : this.#noAnswerMedianSeconds,
    );
  }

  #logNormal(stream: KeyedStream, median: number): number {
    return median * this.#site.tools.exp(this.#logDeviation * drawNormal(stream));
  }
}

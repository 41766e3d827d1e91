/** Pacing at a fixed rate: calls are due one after another, whatever becomes of them and however many agents are free. Hot path: dialers. */
import { secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { renewalsAtMost } from '../../../engine/random/countAtMost.ts';
import type { AgentQueueSettings } from '../../../model/contracts/agents.ts';
import type { Pacing, PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { AgentCrew, crewParameters } from './agentCrew.ts';
import { limitsOf, trunkParameters } from './dialingTimes.ts';
import { lineParameters } from './lineParameters.ts';
import { Trunk } from './trunk.ts';
import { WorkingTime } from './workingTime.ts';

const parameters: ParameterTable = {
  attemptsPerHour: {
    type: 'number',
    default: 270,
    minimum: 0.1,
    maximum: 1_000_000,
    unit: 'calls/h',
    says: 'attempts of all lines in an hour of work; fewer when no line is free',
    source:
      'Economic Information Daily 2020-08-06, facts B1: 3,000 a day, over eleven hours; the eight hours of `hours` less `pause` make 2,160 of it',
  },
  spacing: {
    type: 'choice',
    default: 'regular',
    choices: ['regular', 'random'],
    unit: '',
    says: 'time between two calls: always the same, or exponential, so that they come as pure chance traffic',
    source: 'assumed',
  },
  ...lineParameters,
  lines: { ...lineParameters.lines, default: 10, source: 'assumed: enough for 270 calls an hour' },
  ...crewParameters,
  agents: { ...crewParameters.agents, default: 0 },
  ...trunkParameters,
};

/** Times hang on the ordinal of the call, so they are the same in every arm as long as a line is free. */
class FixedRate implements Pacing {
  readonly lines: number;
  readonly ringTimeoutSeconds: number;
  readonly agentQueue?: AgentQueueSettings;
  readonly #site: OperatorSite;
  readonly #crew: AgentCrew;
  readonly #time: WorkingTime;
  readonly #trunk: Trunk;
  readonly #meanGapSeconds: number;
  readonly #isRandom: boolean;
  #ordinal = 0;
  #lastDue = -Infinity;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.lines = Number(values.lines);
    this.ringTimeoutSeconds = Number(values.ringTimeoutSeconds);
    this.#crew = new AgentCrew(site, values);
    if (this.#crew.queue.agents > 0) this.agentQueue = this.#crew.queue;
    this.#time = new WorkingTime({ ...limitsOf(values), firstWeekday: site.firstWeekday });
    this.#trunk = new Trunk(Number(values.attemptsPerSecond));
    this.#meanGapSeconds = secondsAnHour / Number(values.attemptsPerHour);
    this.#isRandom = values.spacing === 'random';
  }

  paidSecondsOn(weekday: number): number {
    return this.#crew.paidSecondsOn(weekday);
  }

  wrapUpSeconds(slot: number): number {
    return this.#crew.wrapUpSeconds(slot);
  }

  hangUpDelaySeconds(slot: number): number {
    return this.#crew.hangUpDelaySeconds(slot);
  }

  attemptsAtMostOn(weekday: number, holdingSeconds: number): number {
    const openSeconds = this.#time.secondsOn(weekday);
    if (openSeconds === 0) return 0;
    const due = openSeconds / this.#meanGapSeconds + 2;
    // Of an exponential law the deviation is the mean.
    const dueAtMost = renewalsAtMost(due, this.#isRandom ? 1 : 0);
    return Math.min(dueAtMost, this.lines * (openSeconds / holdingSeconds + 2));
  }

  isAtWork(nowSecond: number): boolean {
    return this.#time.isEverOpen && this.#time.earliest(nowSecond) === nowSecond;
  }

  /** Each request gets the next time that is due; a line that is free only later dials at once. */
  nextAttemptSecond(_line: number, nowSecond: number): number {
    if (!this.#time.isEverOpen) return Infinity;
    const unit = this.#site.draw.decision(this.#ordinal++).nextUnit();
    const gapSeconds = this.#meanGapSeconds * (this.#isRandom ? -this.#site.tools.log(unit) : 1);
    for (let from = Math.max(this.#lastDue + gapSeconds, nowSecond); ;) {
      const earliest = this.#time.earliest(from);
      const due = earliest === from ? from : this.#time.staggered(earliest, unit);
      this.#lastDue = this.#trunk.admit(due, nowSecond);
      // The trunk may have put the attempt off beyond the closing time.
      if (this.#time.earliest(this.#lastDue) === this.#lastDue) return this.#lastDue;
      from = this.#lastDue;
    }
  }

  afterOutcome(): void {}
}

export const fixedRate: PacingPlugin = {
  family: 'pacing',
  id: 'fixed-rate',
  version: 2,
  title: 'Fixed rate: so many calls an hour, spread over the lines',
  cites: [],
  needs: [],
  parameters,
  create: (site, values) => new FixedRate(site, values),
};

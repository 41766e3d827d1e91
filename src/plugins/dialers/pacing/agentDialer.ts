/** A dialer that starts calls for its agents: how many may be ahead of them is a rule of its own. Hot path: dialers. */
import type { AgentQueueSettings, AgentsView } from '../../../model/contracts/agents.ts';
import type { Pacing, PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { AgentCrew, crewParameters } from './agentCrew.ts';
import { DialingTimes, limitsOf, trunkParameters, uncapped } from './dialingTimes.ts';
import { onlyWith } from '../../../model/contracts/termParameters.ts';
import { withAgents, withoutAgents } from './effects.ts';
import { lineParameters } from './lineParameters.ts';
import { gapParameters, RobotLines } from './robotLines.ts';

/** How many calls may be ahead of the agents: the over-dialling. */
export interface OverDialling {
  /** No more calls are ever ahead; Infinity: as many as there are lines. */
  readonly callsAtMost: number;
  callsAllowed(agents: AgentsView): number;
  /** `crew` remembers how long the call on a line is written up, if an agent had it. */
  afterOutcome(slot: number, crew: AgentCrew): void;
}

const attemptsParameter: ParameterTable = {
  attemptsPerDay: {
    type: 'count',
    default: uncapped,
    minimum: 1,
    maximum: uncapped,
    unit: 'calls/day',
    says: 'attempts of all lines a day, at most',
    source: 'assumed: no cap',
  },
};

/** Parameters of every dialer with a queue of agents. */
const agentDialerParameters: ParameterTable = {
  ...lineParameters,
  ...crewParameters,
  ...attemptsParameter,
  ...trunkParameters,
  // A line whose next call waits for an agent has no pause of its own.
  ...onlyWith(withoutAgents, gapParameters),
};

class AgentDialer implements Pacing {
  readonly lines: number;
  readonly ringTimeoutSeconds: number;
  readonly agentQueue: AgentQueueSettings;
  readonly #times: DialingTimes;
  readonly #crew: AgentCrew;
  readonly #overDialling: OverDialling;

  constructor(site: OperatorSite, values: ParameterValues, overDialling: OverDialling) {
    this.lines = Number(values.lines);
    this.ringTimeoutSeconds = Number(values.ringTimeoutSeconds);
    this.#times = new DialingTimes(site, limitsOf(values));
    this.#crew = new AgentCrew(site, values);
    this.agentQueue = this.#crew.queue;
    this.#overDialling = overDialling;
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

  /** Lines whose calls agents have talk, and do not dial. */
  attemptsAtMostOn(weekday: number, holdingSeconds: number, writtenUpShare: number): number {
    const dialling = Math.min(this.lines, this.#overDialling.callsAtMost);
    const cycle = { meanSeconds: holdingSeconds, deviationSeconds: 0 };
    const ofLines = this.#times.attemptsAtMostOn(weekday, dialling, cycle);
    return Math.min(ofLines, this.#crew.callsBorneIn(this.#times.secondsOn(weekday), writtenUpShare));
  }

  isAtWork(nowSecond: number): boolean {
    return this.#times.isOpen(nowSecond);
  }

  callsAllowed(agents: AgentsView): number {
    return this.#overDialling.callsAllowed(agents);
  }

  nextAttemptSecond(line: number, nowSecond: number): number {
    return this.#times.next(line, nowSecond, nowSecond);
  }

  afterNoAttempt(_line: number, nowSecond: number): void {
    this.#times.giveBack(nowSecond);
  }

  afterOutcome(slot: number): void {
    this.#overDialling.afterOutcome(slot, this.#crew);
  }
}

/** What makes one dialer with agents differ from another. */
export interface AgentDialerDescription {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly cites: readonly string[];
  readonly parameters: ParameterTable;
  overDialling(site: OperatorSite, values: ParameterValues): OverDialling;
}

/** The plug-in of a dialer with agents; without agents its lines are a robot's. */
export function agentDialerPlugin(description: AgentDialerDescription): PacingPlugin {
  const { id, version, title, cites, parameters } = description;
  return {
    family: 'pacing',
    id,
    version,
    title,
    cites,
    needs: [],
    parameters: { ...onlyWith(withAgents, parameters), ...agentDialerParameters },
    create: (site, values) =>
      Number(values.agents) === 0
        ? new RobotLines(site, values)
        : new AgentDialer(site, values, description.overDialling(site, values)),
  };
}

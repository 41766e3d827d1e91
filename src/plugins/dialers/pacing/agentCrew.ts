/** People behind a dialer's lines: how many, how long they write calls up, when they are paid, and how a machine is told from a person. */
import { drawNormal } from '../../../engine/random/normal.ts';
import type { AgentQueueSettings } from '../../../model/contracts/agents.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type {
  ParameterCondition,
  ParameterTable,
  ParameterValues,
} from '../../../model/contracts/parameter.ts';
import { onlyWith } from '../../../model/contracts/termParameters.ts';
import { withAgents } from './effects.ts';
import { PaidTime } from './paidTime.ts';

/** Draws of a call: of its write-up, of when the dialer hangs up. */
const wrapUpDraw = 0;
const hangUpDraw = 1;

const whenDetecting: ParameterCondition = { parameter: 'machineDetection', is: true };

const workParameters: ParameterTable = {
  dropAfterSeconds: {
    type: 'seconds',
    default: 2,
    minimum: 0,
    maximum: 86_400,
    unit: 's',
    says: 'longest wait of an answered call for an agent; then the dialer drops it',
    source: 'an agent within 2 s: 16 CFR 310.4(b)(4) and CRTC rules, rules US-ABANDON-TSR and CA-ABANDON',
  },
  hangUpCycleSeconds: {
    type: 'seconds',
    default: 1,
    minimum: 0,
    maximum: 60,
    unit: 's',
    says: 'a call that the dialer drops, or takes for a machine’s, goes on until it looks at the call again: every so often, from a moment of the call’s own',
    source: 'a script looks at each waiting call once a second: documentation of VICIdial queues, eSoTech',
  },
  wrapUpMedianSeconds: {
    type: 'seconds',
    default: 20,
    minimum: 0,
    maximum: 3600,
    unit: 's',
    says: 'median time to write up a call after it',
    source: 'assumed',
  },
  wrapUpLogDeviation: {
    type: 'number',
    default: 0.6,
    minimum: 0,
    maximum: 3,
    unit: '1',
    says: 'deviation of the logarithm of the write-up, which is log-normal',
    source: 'assumed',
  },
  machineDetection: {
    type: 'boolean',
    default: false,
    unit: '',
    says: 'guess whether a person or a machine answered before an agent is called; agents hear the machines if not',
    source: 'assumed',
  },
  machineDetectionSeconds: {
    type: 'seconds',
    onlyWith: whenDetecting,
    default: 2.5,
    minimum: 0,
    maximum: 30,
    unit: 's',
    says: 'how long the detection listens; the callee hears nothing meanwhile',
    source: 'assumed',
  },
  personTakenForMachineShare: {
    type: 'share',
    onlyWith: whenDetecting,
    default: 0.03,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'persons who are taken for a machine: the dialer hangs up on them',
    source: 'assumed',
  },
  machineTakenForPersonShare: {
    type: 'share',
    onlyWith: whenDetecting,
    default: 0.1,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'machines that are taken for a person and handed to an agent',
    source: 'assumed',
  },
};

export const crewParameters: ParameterTable = {
  agents: {
    type: 'count',
    default: 10,
    minimum: 0,
    maximum: 10_000,
    unit: 'agents',
    says: 'agents who take the answered calls; 0 = none: the script speaks by itself',
    source: 'assumed',
  },
  ...onlyWith(withAgents, workParameters),
};

/** Listens to nothing and lets everything pass. */
const noDetection = {
  decisionSeconds: 0,
  personTakenForMachineShare: 0,
  machineTakenForPersonShare: 1,
} as const;

/** The queue that resolved values describe. */
const agentQueueOf = (values: ParameterValues): AgentQueueSettings => ({
  agents: Number(values.agents),
  patienceSeconds: Number(values.dropAfterSeconds),
  machineDetection:
    values.machineDetection === true
      ? {
          decisionSeconds: Number(values.machineDetectionSeconds),
          personTakenForMachineShare: Number(values.personTakenForMachineShare),
          machineTakenForPersonShare: Number(values.machineTakenForPersonShare),
        }
      : noDetection,
});

/** What the agents do and cost. */
export class AgentCrew {
  readonly queue: AgentQueueSettings;
  readonly #site: OperatorSite;
  readonly #medianSeconds: number;
  readonly #logDeviation: number;
  readonly #hangUpCycleSeconds: number;
  readonly #paid: PaidTime;
  /** By line, of the last call that an agent was to write up. */
  readonly lastWrapUps: Float64Array;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.queue = agentQueueOf(values);
    this.#medianSeconds = Number(values.wrapUpMedianSeconds);
    this.#logDeviation = Number(values.wrapUpLogDeviation);
    this.#hangUpCycleSeconds = Number(values.hangUpCycleSeconds);
    this.#paid = new PaidTime(values, this.queue.agents);
    this.lastWrapUps = new Float64Array(Number(values.lines));
  }

  wrapUpSeconds(slot: number): number {
    const { draw, tools, own } = this.#site;
    const seconds =
      this.#medianSeconds === 0
        ? 0
        : this.#medianSeconds * tools.exp(this.#logDeviation * drawNormal(draw.stream(slot, wrapUpDraw)));
    this.lastWrapUps[own.line[slot]] = seconds;
    return seconds;
  }

  /** Uniform: the clock of the dialer has nothing to do with when somebody picks up. */
  hangUpDelaySeconds(slot: number): number {
    return this.#hangUpCycleSeconds * this.#site.draw.unit(slot, hangUpDraw);
  }

  /** Calls that all agents together bear in so much time of work, by the write-ups of that share of them alone. */
  callsBorneIn(seconds: number, writtenUpShare: number): number {
    const meanSeconds =
      this.#medianSeconds * this.#site.tools.exp((this.#logDeviation * this.#logDeviation) / 2);
    const spentSeconds = writtenUpShare * meanSeconds;
    return spentSeconds === 0 ? Infinity : (this.queue.agents * seconds) / spentSeconds;
  }

  paidSecondsOn(weekday: number): number {
    return this.#paid.secondsOn(weekday);
  }
}

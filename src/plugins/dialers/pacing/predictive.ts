/**
 * Predictive pacing: calls are started for agents who will be free when they are answered, by forecasts of answer share, ringing and
 * handling time. How far the forecasts may be used up follows from the target and from how many agents soon are free; a factor learned from
 * every answered call corrects that and holds the drop rate at its target. Hot path: dialers.
 */
import { FinalState } from '../../../model/calls/own.ts';
import type { AgentsView } from '../../../model/contracts/agents.ts';
import type { OperatorSite, PacingPlugin } from '../../../model/contracts/operator.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { agentDialerPlugin } from './agentDialer.ts';
import type { AgentCrew } from './agentCrew.ts';
import type { OverDialling } from './agentDialer.ts';

const parameters: ParameterTable = {
  dropRateTarget: {
    type: 'share',
    default: 0.03,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'share of calls dropped of those that the dialer would hand to an agent, as it is to be in the long run',
    source: '3 % over a campaign of 30 days, 16 CFR 310.4(b)(4), rule US-ABANDON-TSR',
  },
  learningRate: {
    type: 'number',
    default: 0.05,
    minimum: 0.001,
    maximum: 1,
    unit: '1',
    says: 'how far one dropped call lowers the logarithm of the over-dialling factor',
    source: 'assumed',
  },
  forecastCalls: {
    type: 'count',
    default: 200,
    minimum: 1,
    maximum: 100_000,
    unit: 'calls',
    says: 'calls over which the forecasts average once there were as many',
    source: 'assumed',
  },
  firstAnswerShare: {
    type: 'share',
    default: 0.24,
    minimum: 0.001,
    maximum: 1,
    unit: 'share',
    says: 'answer share that is expected before the first call',
    source: 'unidentified numbers, Hiya 2018, facts A2',
  },
  firstRingSeconds: {
    type: 'seconds',
    default: 10,
    minimum: 0,
    maximum: 180,
    unit: 's',
    says: 'ringing until the answer that is expected before the first call',
    source: 'assumed',
  },
  firstHandleSeconds: {
    type: 'seconds',
    default: 60,
    minimum: 1,
    maximum: 3600,
    unit: 's',
    says: 'conversation and write-up that are expected before the first call',
    source: '58 s a call in a B2B agency, facts B1',
  },
};

/** Bounds of the logarithm of the learned factor: one tenth to ten times what forecasts and target say. */
const mostLogFactor = 2.302585092994046;
/** A target of 0 is met as well as it can be; ringing of no length leaves nobody soon free. */
const leastTarget = 0.0001;
const leastSoonFree = 0.001;
/** What is expected before the first call counts as much as so many calls: assumed. */
const callsExpected = 20;

/**
 * Which part of the agents who are soon free may be dialled for: where these are few, a chance answer too many weighs more. Fitted to the drop
 * rates of the bench of pacings (`study/laws/pacingBench.ts`), 2 to 60 agents, targets of 1 to 10 %, answer shares of 12 to 90 %, handling
 * times of 60 to 320 s; the factor that is learned makes up for the rest, in the call rooms of `predictive-dialer` about a quarter.
 */
const usedUp = { agentsSoonFree: 5, agentsPower: 0.32, target: 0.03, targetPower: 0.25 } as const;

/**
 * Each call that is to be handed to an agent moves the logarithm of the learned factor by the rate × (target − dropped). While it stays within
 * its bounds, the share dropped of n such calls lies within (bound to bound) ÷ (rate × n) of the target, whatever the forecasts are worth.
 */
class Predictive implements OverDialling {
  private readonly site: OperatorSite;
  private readonly target: number;
  private readonly learningRate: number;
  private readonly agents: number;
  private readonly forecastCalls: number;
  private readonly leastWeight: number;
  private readonly logTargetFactor: number;
  private logFactor = 0;
  // What changes with every call is a number from the beginning, so that the engine writes it in place.
  private factor = NaN;
  private ended = 0;
  private handled = 0;
  private answerShare = NaN;
  private ringSeconds = NaN;
  private handleSeconds = NaN;
  /** Of the busy agents, as they are free again before a call begun now would be answered. */
  private soonIdleShare = NaN;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.site = site;
    this.target = Number(values.dropRateTarget);
    this.learningRate = Number(values.learningRate);
    this.agents = Number(values.agents);
    this.forecastCalls = Number(values.forecastCalls);
    this.leastWeight = 1 / this.forecastCalls;
    this.answerShare = Number(values.firstAnswerShare);
    this.ringSeconds = Number(values.firstRingSeconds);
    this.handleSeconds = Number(values.firstHandleSeconds);
    this.logTargetFactor =
      usedUp.targetPower * site.tools.log(Math.max(this.target, leastTarget) / usedUp.target);
    this.soonIdleShare = Math.min(1, this.ringSeconds / this.handleSeconds);
    this.factor = this.factorNow();
  }

  /** A free agent is never left without a call. */
  callsAllowed({ idle, busy }: AgentsView): number {
    const soonIdle = busy * this.soonIdleShare;
    const calls = Math.floor((this.factor * (idle + soonIdle)) / this.answerShare);
    return calls < 1 && idle > 0 ? 1 : calls;
  }

  afterOutcome(slot: number, crew: AgentCrew): void {
    const { own } = this.site;
    const outcome = own.outcome[slot];
    const isDropped = outcome === FinalState.droppedByDialer;
    const isHandled = own.agentWaitMs[slot] >= 0;
    // Callees who hung up on the silence have answered too.
    const hasBid = isDropped || isHandled || outcome === FinalState.answered;
    this.answerShare += this.weightAfter(this.ended++) * ((hasBid ? 1 : 0) - this.answerShare);
    if (isHandled) {
      const weight = this.weightAfter(this.handled++);
      const handleSeconds = own.conversationMs[slot] / 1000 + crew.lastWrapUps[own.line[slot]];
      this.ringSeconds += weight * (own.ringMs[slot] / 1000 - this.ringSeconds);
      this.handleSeconds += weight * (handleSeconds - this.handleSeconds);
      this.soonIdleShare = Math.min(1, this.ringSeconds / this.handleSeconds);
    }
    if (hasBid) this.learn(isDropped ? 1 : 0);
  }

  private weightAfter(calls: number): number {
    const counted = callsExpected + calls + 1;
    return counted >= this.forecastCalls ? this.leastWeight : 1 / counted;
  }

  private learn(dropped: number): void {
    const moved = this.logFactor + this.learningRate * (this.target - dropped);
    this.logFactor = Math.max(-mostLogFactor, Math.min(mostLogFactor, moved));
    this.factor = this.factorNow();
  }

  private factorNow(): number {
    const { tools } = this.site;
    const soonFree = (this.agents * this.ringSeconds) / (this.handleSeconds * usedUp.agentsSoonFree);
    const forecast = soonFree < 1 ? usedUp.agentsPower * tools.log(Math.max(soonFree, leastSoonFree)) : 0;
    return tools.exp(this.logFactor + this.logTargetFactor + forecast);
  }
}

export const predictive: PacingPlugin = agentDialerPlugin({
  id: 'predictive',
  version: 2,
  title: 'Predictive dialer: calls ahead on forecasts, at a target drop rate',
  cites: ['Samuelson, Interfaces 29(5), 1999', '16 CFR 310.4(b)'],
  parameters,
  overDialling: (site, values) => new Predictive(site, values),
});

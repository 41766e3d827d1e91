/**
 * Predictive pacing: calls are started for agents who will be free when they are answered, by forecasts of answer share, ringing and
 * handling time. How far the forecasts may be used up follows from the target and from how many agents soon are free; a factor learned from
 * every answered call corrects that and holds the drop rate at its target. Hot path: dialers.
 */
import { FinalState } from '../../../model/calls/own.ts';
import type { AgentsView } from '../../../model/contracts/agents.ts';
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { agentDialerPlugin } from './agentDialer.ts';
import type { AgentCrew } from './agentCrew.ts';
import type { OverDialling } from './agentDialer.ts';
import { predictiveParameters } from './predictiveParameters.ts';

/** Bounds of the learned factor. */
const leastLearned = 0.1;
const mostLearned = 10;
/** More calls for each agent than any dialer has lines; so that those for all agents are an int32. */
const mostCallsAFree = 100_000;
/** A target of 0 is met as well as it can be; ringing of no length leaves nobody soon free. */
const leastTarget = 0.0001;
const leastSoonFree = 0.001;
/** What is expected before the first call counts as much as so many calls: assumed. */
const callsExpected = 20;
/** Forecasts are renewed after each of the first calls, and later whenever these have grown by such a share: assumed. */
const renewalShare = 1 / 16;

/**
 * Which part of the agents who are soon free may be dialled for: where these are few, a chance answer too many weighs more. Fitted to the drop
 * rates of the bench of pacings (`study/laws/operators/pacingBench.ts`), 2 to 60 agents, targets of 1 to 10 %, answer shares of 12 to 90 %, handling
 * times of 60 to 320 s; the factor that is learned makes up for the rest, in the call rooms of `predictive-dialer` about a quarter.
 */
const usedUp = { agentsSoonFree: 5, agentsPower: 0.32, target: 0.03, targetPower: 0.25 } as const;

/**
 * Each call that is to be handed to an agent moves the logarithm of the learned factor by the rate × (target − dropped). While it stays within
 * its bounds, the share dropped of n such calls lies within ln(bound ÷ bound) ÷ (rate × n) of the target, whatever the forecasts are worth.
 */
class Predictive implements OverDialling {
  readonly callsAtMost: number = Infinity;
  readonly #site: OperatorSite;
  readonly #agents: number;
  readonly #forecastCalls: number;
  readonly #cautionCalls: number;
  readonly #logTargetFactor: number;
  /** What a call that was not dropped, and one that was, multiply the learned factor by. */
  readonly #heldStep: number;
  readonly #droppedStep: number;
  // What changes with calls is a number from the beginning, so that the engine writes it in place.
  #learned = NaN;
  /** How far the forecasts may be used up. */
  #usedUpFactor = NaN;
  /** Calls for each agent who is free, as the forecasts have it, and after what was learned. */
  #forecastCallsAFree = NaN;
  #callsAFree = NaN;
  /** Of the busy agents, as they are free again before a call begun now would be answered, as far as there is evidence of it. */
  #soonIdleShare = NaN;
  /** How many calls may be ahead, and for how many idle agents, all others being busy, that was found; −1: something was learned since. */
  #allowed = 0;
  #allowedForIdle = -1;
  #answerShare = NaN;
  #ringSeconds = NaN;
  #handleSeconds = NaN;
  /** Calls that the answer share knows of, and after how many it is renewed. */
  #bidsSeen = 0;
  #callsSeen = 0;
  #callsDue = 1;
  /** Handled calls that the forecasts of times know of; and since then their number and seconds. */
  #handledSeen = 0;
  #handled = 0;
  #ringSum = NaN;
  #handleSum = NaN;

  constructor(site: OperatorSite, values: ParameterValues) {
    const { tools } = site;
    const target = Number(values.dropRateTarget);
    const rate = Number(values.learningRate);
    this.#site = site;
    this.#agents = Number(values.agents);
    this.#forecastCalls = Number(values.forecastCalls);
    this.#cautionCalls = Number(values.cautionCalls);
    this.#heldStep = tools.exp(rate * target);
    this.#droppedStep = tools.exp(rate * (target - 1));
    this.#logTargetFactor = usedUp.targetPower * tools.log(Math.max(target, leastTarget) / usedUp.target);
    this.#answerShare = Number(values.firstAnswerShare);
    this.#ringSeconds = Number(values.firstRingSeconds);
    this.#handleSeconds = Number(values.firstHandleSeconds);
    this.#learned = 1;
    this.#ringSum = 0;
    this.#handleSum = 0;
    this.#forecastTimes();
  }

  callsAllowed(agents: AgentsView): number {
    const { idle, busy, bids, endedWithoutBid } = agents;
    if (bids + endedWithoutBid >= this.#callsDue) this.#renewAnswerShare(bids, endedWithoutBid);
    if (idle !== this.#allowedForIdle) {
      this.#allowedForIdle = idle;
      this.#allowed = this.#allow(idle, busy);
    }
    return this.#allowed;
  }

  /** A free agent is never left without a call. */
  #allow(idle: number, busy: number): number {
    const calls = (this.#callsAFree * (idle + busy * this.#soonIdleShare)) | 0;
    return calls === 0 && idle > 0 ? 1 : calls;
  }

  afterOutcome(slot: number, crew: AgentCrew): void {
    const { own } = this.#site;
    const outcome = own.outcome[slot];
    if (own.agentWaitMs[slot] >= 0) {
      this.#addTimes(slot, crew);
      this.#learn(this.#heldStep);
    } else if (outcome === FinalState.droppedByDialer) this.#learn(this.#droppedStep);
    // Callees who hung up on the silence have answered too.
    else if (outcome === FinalState.answered) this.#learn(this.#heldStep);
  }

  #learn(step: number): void {
    this.#learned = Math.max(leastLearned, Math.min(mostLearned, this.#learned * step));
    this.#putTogether();
  }

  /** What the forecasts say and what was learned. */
  #putTogether(): void {
    this.#callsAFree = Math.min(this.#learned * this.#forecastCallsAFree, mostCallsAFree);
    this.#allowedForIdle = -1;
  }

  #renewAnswerShare(bids: number, endedWithoutBid: number): void {
    const calls = bids + endedWithoutBid;
    const ended = calls - this.#callsSeen;
    const share = (bids - this.#bidsSeen) / ended;
    this.#answerShare += this.#weightOf(ended, calls) * (share - this.#answerShare);
    this.#bidsSeen = bids;
    this.#callsSeen = calls;
    this.#callsDue = calls + this.#callsToRenewal(calls);
    this.#forecastCallsAhead();
  }

  #addTimes(slot: number, crew: AgentCrew): void {
    const { own } = this.#site;
    this.#ringSum += own.ringMs[slot] / 1000;
    this.#handleSum += own.conversationMs[slot] / 1000 + crew.lastWrapUps[own.line[slot]];
    if (++this.#handled >= this.#callsToRenewal(this.#handledSeen)) this.#renewTimes();
  }

  #renewTimes(): void {
    const handled = this.#handled;
    this.#handledSeen += handled;
    const weight = this.#weightOf(handled, this.#handledSeen);
    this.#ringSeconds += weight * (this.#ringSum / handled - this.#ringSeconds);
    this.#handleSeconds += weight * (this.#handleSum / handled - this.#handleSeconds);
    this.#handled = 0;
    this.#ringSum = 0;
    this.#handleSum = 0;
    this.#forecastTimes();
  }

  #callsToRenewal(calls: number): number {
    return Math.max(1, Math.trunc(Math.min(calls, this.#forecastCalls) * renewalShare));
  }

  /** Of the last `calls` of all that there were. */
  #weightOf(calls: number, all: number): number {
    return Math.min(1, calls / Math.min(callsExpected + all, this.#forecastCalls));
  }

  /**
   * Calls are started only as far as there is evidence: as if some more had all been answered, and some more agents had not been free again.
   * Against many calls that have ended this is nothing.
   */
  #forecastTimes(): void {
    const { tools } = this.#site;
    const soonIdleShare = this.#ringSeconds / this.#handleSeconds;
    const soonFree = (this.#agents * soonIdleShare) / usedUp.agentsSoonFree;
    const fewAgents = soonFree < 1 ? usedUp.agentsPower * tools.log(Math.max(soonFree, leastSoonFree)) : 0;
    this.#usedUpFactor = tools.exp(this.#logTargetFactor + fewAgents);
    this.#soonIdleShare =
      (Math.min(1, soonIdleShare) * this.#handledSeen) / (this.#handledSeen + this.#cautionCalls);
    this.#forecastCallsAhead();
  }

  #forecastCallsAhead(): void {
    const caution = this.#cautionCalls;
    const answerShare = this.#answerShare + ((1 - this.#answerShare) * caution) / (this.#callsSeen + caution);
    this.#forecastCallsAFree = this.#usedUpFactor / answerShare;
    this.#putTogether();
  }
}

export const predictive: PacingPlugin = agentDialerPlugin({
  id: 'predictive',
  version: 4,
  title: 'Predictive dialer: calls ahead on forecasts, at a target drop rate',
  cites: ['Samuelson, Interfaces 29(5), 1999', '16 CFR 310.4(b)'],
  parameters: predictiveParameters,
  overDialling: (site, values) => new Predictive(site, values),
});

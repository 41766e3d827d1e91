/** Evasion: an operator that tries everything that it can do and goes on with what earns most (system S16). */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { firstPart } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { ArmChoice } from './armChoice.ts';
import { burnAndReplace } from './burnAndReplace.ts';
import { choiceParameters } from './choiceParameters.ts';
import { labelClearing } from './labelClearing.ts';
import { moveCarrier } from './moveCarrier.ts';
import { oneRingBait } from './oneRingBait.ts';
import { probeForCap } from './probeForCap.ts';
import { reciprocalCalls } from './reciprocalCalls.ts';
import { stayUnderCaps } from './stayUnderCaps.ts';

/** In the order in which they are tried. */
const tactics: readonly EvasionPlugin[] = [
  stayUnderCaps,
  probeForCap,
  labelClearing,
  burnAndReplace,
  moveCarrier,
  reciprocalCalls,
  oneRingBait,
];

const rest: Evasion = { review: () => undefined, afterOutcome: () => undefined };

/** Shows the numbers of another declared strategy. */
const showing = (id: string): Evasion => ({
  review: (_nowSecond, levers) => levers.switchPart('callingNumber', id),
  afterOutcome: () => undefined,
});

const defaultsOf = (parameters: ParameterTable): ParameterValues =>
  Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]));

class Learning implements Evasion {
  readonly #site: OperatorSite;
  readonly #ways: readonly Evasion[];
  readonly #choice: ArmChoice;
  readonly #everyDays: number;
  #decidedDay = -1;
  #balance = 0;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#ways = [
      rest,
      ...tactics.map((tactic) => tactic.create(site, defaultsOf(tactic.parameters))),
      ...site.alternatives.callingNumber.filter((id) => id !== firstPart).map(showing),
    ];
    this.#choice = new ArmChoice(this.#ways.length, {
      explorationShare: Number(values.explorationShare),
      memory: Number(values.memory),
    });
    this.#everyDays = Number(values.everyDays);
  }

  review(nowSecond: number, levers: Levers): void {
    if (levers.isGivenUp) return;
    const day = Math.floor(nowSecond / secondsADay);
    if (this.#decidedDay < 0) this.#beginAt(day);
    else if (day - this.#decidedDay >= this.#everyDays) this.#decide(day, levers);
    this.#ways[this.#choice.current].review(nowSecond, levers);
  }

  /** A way learns from calls that were made under it: what others met would mislead it, and telling all of them costs a quarter of a call. */
  afterOutcome(slot: number): void {
    this.#ways[this.#choice.current].afterOutcome(slot);
  }

  #beginAt(day: number): void {
    this.#decidedDay = day;
    this.#balance = this.#site.ledger.balance;
  }

  /** Credits the profit of the days to the way in use and takes back what it had set. */
  #decide(day: number, levers: Levers): void {
    const { balance } = this.#site.ledger;
    this.#choice.credit(balance - this.#balance, day - this.#decidedDay);
    this.#beginAt(day);
    levers.limitPace(Infinity);
    levers.spaceCalls(0, 0);
    levers.limitRing(Infinity);
    levers.callOwnNumbers(0);
    levers.switchPart('callingNumber', firstPart);
    this.#choice.choose(this.#site.draw, levers.epoch);
  }
}

export const learning: EvasionPlugin = {
  family: 'evasion',
  id: 'learning',
  version: 1,
  title: 'Tries everything that it can do and goes on with what earns most',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  parameters: choiceParameters,
  create: (site, values) => new Learning(site, values),
};

/** Evasion: shifts its effort to what gets answered, among the alternatives that the scenario declares for a part. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite, SwitchablePart } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { hasReachedPerson } from '../reachedPerson.ts';
import { ArmChoice } from './armChoice.ts';
import { choiceParameters } from './choiceParameters.ts';

class Bandit implements Evasion {
  readonly #site: OperatorSite;
  readonly #part: SwitchablePart;
  readonly #ids: readonly string[];
  readonly #choice: ArmChoice;
  readonly #everyDays: number;
  #calls = 0;
  #answered = 0;
  #decidedDay = -1;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#part = values.part as SwitchablePart;
    this.#ids = site.alternatives[this.#part];
    this.#choice = new ArmChoice(this.#ids.length, {
      explorationShare: Number(values.explorationShare),
      memory: Number(values.memory),
    });
    this.#everyDays = Number(values.everyDays);
  }

  review(nowSecond: number, levers: Levers): void {
    const day = Math.floor(nowSecond / secondsADay);
    const isFirst = this.#decidedDay < 0;
    if (!isFirst && day - this.#decidedDay < this.#everyDays) return;
    this.#decidedDay = day;
    if (this.#ids.length < 2 || this.#calls === 0) return;
    this.#choice.credit(this.#answered, this.#calls);
    this.#calls = 0;
    this.#answered = 0;
    const before = this.#choice.current;
    const next = this.#choice.choose(this.#site.draw, levers.epoch);
    if (next !== before) levers.switchPart(this.#part, this.#ids[next]);
  }

  afterOutcome(slot: number): void {
    this.#calls += 1;
    if (hasReachedPerson(this.#site.own, slot)) this.#answered += 1;
  }
}

export const bandit: EvasionPlugin = {
  family: 'evasion',
  id: 'bandit',
  version: 1,
  title: 'Shifts its effort to what gets answered',
  cites: [],
  needs: [],
  parameters: {
    part: {
      type: 'choice',
      default: 'callingNumber',
      choices: ['pacing', 'list', 'callingNumber', 'script'],
      unit: '',
      says: 'part whose alternatives are tried',
      source: 'assumed',
    },
    ...choiceParameters,
  },
  create: (site, values) => new Bandit(site, values),
};

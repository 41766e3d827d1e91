/** Evasion of losses: an operator that has lost money for a set time changes what it does, or gives up; it may begin again later. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite, SwitchablePart } from '../../../model/contracts/operator/site.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';

const days = (value: number, says: string): Parameter => ({
  type: 'number',
  default: value,
  minimum: 0,
  maximum: 3650,
  unit: 'd',
  says,
  source: 'assumed',
});

class StopLoss implements Evasion {
  readonly #site: OperatorSite;
  readonly #isOverall: boolean;
  readonly #lossSeconds: number;
  readonly #startAgainSeconds: number;
  readonly #part: SwitchablePart;
  readonly #ids: readonly string[];
  /** Alternatives that were used already. */
  #used = 1;
  /** Since when, and from which balance on, nothing was earned. */
  #sinceSecond = -1;
  #balance = 0;
  #gaveUpSecond = 0;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#isOverall = values.books === 'overall';
    this.#lossSeconds = Number(values.lossDays) * secondsADay;
    this.#startAgainSeconds = Number(values.startAgainDays) * secondsADay;
    this.#part = values.part as SwitchablePart;
    this.#ids = values.response === 'switch' ? site.alternatives[this.#part] : [];
  }

  review(nowSecond: number, levers: Levers): void {
    if (levers.isGivenUp) {
      const isRested =
        this.#startAgainSeconds > 0 && nowSecond - this.#gaveUpSecond >= this.#startAgainSeconds;
      if (!isRested) return;
      levers.startAgain();
      this.#beginAt(nowSecond);
      return;
    }
    const isFirst = this.#sinceSecond < 0;
    const floor = this.#isOverall ? 0 : this.#balance;
    if (isFirst || this.#site.ledger.balance >= floor) this.#beginAt(nowSecond);
    else if (nowSecond - this.#sinceSecond >= this.#lossSeconds) this.#stop(nowSecond, levers);
  }

  afterOutcome(): void {}

  #beginAt(nowSecond: number): void {
    this.#sinceSecond = nowSecond;
    this.#balance = this.#site.ledger.balance;
  }

  #stop(nowSecond: number, levers: Levers): void {
    this.#beginAt(nowSecond);
    if (this.#used < this.#ids.length) {
      levers.switchPart(this.#part, this.#ids[this.#used++]);
      return;
    }
    this.#gaveUpSecond = nowSecond;
    levers.giveUp();
  }
}

export const stopLoss: EvasionPlugin = {
  family: 'evasion',
  id: 'stop-loss',
  version: 1,
  title: 'Changes what it does or gives up after losses',
  cites: [],
  needs: [],
  parameters: {
    lossDays: days(14, 'time without a profit after which it stops'),
    books: {
      type: 'choice',
      default: 'recent',
      choices: ['recent', 'overall'],
      unit: '',
      says: 'recent: nothing was earned since the balance was last higher; overall: all money in is less than all money out',
      source: 'assumed: what was laid out once is gone, whether it goes on or not',
    },
    response: {
      type: 'choice',
      default: 'give-up',
      choices: ['give-up', 'switch'],
      unit: '',
      says: 'what it does then; with switch it gives up when no alternative is left',
      source: 'assumed',
    },
    part: {
      type: 'choice',
      onlyWith: { parameter: 'response', is: 'switch' },
      default: 'callingNumber',
      choices: ['pacing', 'list', 'callingNumber', 'script'],
      unit: '',
      says: 'part whose alternatives it goes through',
      source: 'assumed',
    },
    startAgainDays: days(0, 'rest after which it begins again under another name; 0 never'),
  },
  create: (site, values) => new StopLoss(site, values),
};

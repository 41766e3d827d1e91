/** Signs that a number is worn out, as far as an operator can tell: so many calls, fewer answers, or answers as rare as with a label. */
import { FinalState } from '../../../model/calls/own.ts';
import type { OwnAttempts } from '../../../model/calls/own.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { hasReachedPerson } from '../reachedPerson.ts';
import { declinedCause, rangOutCauses, rejectedCause, unwantedCause } from '../toldCauses.ts';

/** Nobody answered but perhaps a machine, or somebody saw the number and did not want to. */
const isSilence = ({ releaseCause, outcome }: OwnAttempts, slot: number): boolean => {
  const cause = releaseCause[slot];
  return (
    outcome[slot] === FinalState.machine ||
    cause === declinedCause ||
    cause === unwantedCause ||
    rangOutCauses.includes(cause)
  );
};

/** Watches the number in use. */
export interface WearSign {
  readonly isWorn: boolean;
  /** Another number comes into use. */
  begin(): void;
  /** The number is shown on one more call. */
  show(): void;
  /** A call that showed the number has ended. */
  end(own: OwnAttempts, slot: number): void;
}

class AfterCalls implements WearSign {
  readonly #calls: number;
  #shown = 0;

  constructor(calls: number) {
    this.#calls = calls;
  }

  get isWorn(): boolean {
    return this.#shown >= this.#calls;
  }

  begin(): void {
    this.#shown = 0;
  }

  show(): void {
    this.#shown++;
  }

  end(): void {}
}

/** Compares each window of calls that rang with the first windows of all numbers so far; a refusal counts as not answered. */
class AfterAnswerDrop implements WearSign {
  isWorn = false;
  readonly #windowCalls: number;
  readonly #keptShare: number;
  #calls = 0;
  #answers = 0;
  #isFirstWindow = true;
  #freshCalls = 0;
  #freshAnswers = 0;

  constructor(windowCalls: number, drop: number) {
    this.#windowCalls = windowCalls;
    this.#keptShare = 1 - drop;
  }

  begin(): void {
    this.isWorn = false;
    this.#isFirstWindow = true;
    this.#calls = 0;
    this.#answers = 0;
  }

  show(): void {}

  end(own: OwnAttempts, slot: number): void {
    const isAnswered = hasReachedPerson(own, slot);
    if (!isAnswered && own.releaseCause[slot] !== rejectedCause && !isSilence(own, slot)) return;
    this.#calls++;
    if (isAnswered) this.#answers++;
    if (this.#calls < this.#windowCalls) return;
    if (this.#isFirstWindow) {
      this.#freshCalls += this.#calls;
      this.#freshAnswers += this.#answers;
    } else {
      this.isWorn = this.#answers * this.#freshCalls < this.#keptShare * this.#freshAnswers * this.#calls;
    }
    this.#isFirstWindow = false;
    this.#calls = 0;
    this.#answers = 0;
  }
}

interface AnswerShares {
  readonly usual: number;
  readonly labelled: number;
  readonly certainty: number;
}

/**
 * A label is not signalled. What is: refusals by analytics, which are believed at once, and answers, which are tested one after the other for
 * the labelled against the usual share (a cumulative sum that never falls below 0).
 */
class AfterLabel implements WearSign {
  isWorn = false;
  readonly #stepOfAnswer: number;
  readonly #stepOfSilence: number;
  readonly #threshold: number;
  #evidence = 0;

  constructor({ tools }: OperatorSite, { usual, labelled, certainty }: AnswerShares) {
    this.#stepOfAnswer = tools.log(labelled / usual);
    this.#stepOfSilence = tools.log((1 - labelled) / (1 - usual));
    this.#threshold = -tools.log(1 - certainty);
  }

  begin(): void {
    this.isWorn = false;
    this.#evidence = 0;
  }

  show(): void {}

  end(own: OwnAttempts, slot: number): void {
    if (own.releaseCause[slot] === rejectedCause) this.isWorn = true;
    if (hasReachedPerson(own, slot)) this.#evidence = Math.max(0, this.#evidence + this.#stepOfAnswer);
    else if (isSilence(own, slot)) this.#evidence += this.#stepOfSilence;
    if (this.#evidence > this.#threshold) this.isWorn = true;
  }
}

/** Words of the parameter `after`. */
export const wearChoices = ['calls', 'answer-drop', 'label'] as const;

export function wearSignOf(site: OperatorSite, values: ParameterValues): WearSign {
  if (values.after === 'calls') return new AfterCalls(Number(values.calls));
  if (values.after === 'answer-drop')
    return new AfterAnswerDrop(Number(values.windowCalls), Number(values.answerDrop));
  return new AfterLabel(site, {
    usual: Number(values.usualAnswerShare),
    labelled: Number(values.labelledAnswerShare),
    certainty: Number(values.certainty),
  });
}

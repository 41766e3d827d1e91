/** Caller number: one after the other, each until it is worn out (system S5, S16). Hot path: dialers. */
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { blocksOf } from '../parameterValues.ts';
import { rentedParameters } from './rentedNumbers.ts';
import { wearChoices, wearSignOf } from './wearSigns.ts';
import type { WearSign } from './wearSigns.ts';

/** All lines show the number in use. What became of calls that showed an earlier one is no sign any more. */
class Rotating implements CallingNumberStrategy {
  readonly #site: OperatorSite;
  readonly #blocks: readonly string[];
  readonly #sign: WearSign;
  #turn = 0;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#blocks = blocksOf(values.blocks);
    this.#sign = wearSignOf(site, values);
  }

  choose(): number {
    const sign = this.#sign;
    if (sign.isWorn) {
      this.#turn++;
      sign.begin();
    }
    sign.show();
    return this.#numberInUse();
  }

  afterOutcome(slot: number): void {
    const { own } = this.#site;
    if (own.callingNumber[slot] === this.#numberInUse()) this.#sign.end(own, slot);
  }

  /** Rented numbers in turn; without any, a forged one for each turn. */
  #numberInUse(): number {
    const { numbers, draw } = this.#site;
    const { owned } = numbers;
    return owned > 0
      ? numbers.ownedNumber(this.#turn % owned)
      : numbers.randomNumber(this.#blocks, draw.decision(this.#turn).nextWord());
  }
}

const parameters: ParameterTable = {
  ...rentedParameters({
    numbers: 20,
    minimum: 0,
    says: 'numbers that the operator rents and goes round; 0: it forges another at each turn',
    source: 'assumed',
  }),
  after: {
    type: 'choice',
    default: 'calls',
    choices: wearChoices,
    unit: '',
    says: 'when the number is changed: after so many calls, when fewer are answered, or when it seems to be labelled',
    source: 'assumed',
  },
  calls: {
    onlyWith: { parameter: 'after', is: 'calls' },
    type: 'count',
    default: 64,
    minimum: 1,
    maximum: 10_000_000,
    unit: 'calls',
    says: 'calls that show one number',
    source: 'advice among dialers, facts B3: 80 % of the 80 strangers a day at which a number is suspended',
  },
  windowCalls: {
    onlyWith: { parameter: 'after', is: 'answer-drop' },
    type: 'count',
    default: 50,
    minimum: 5,
    maximum: 100_000,
    unit: 'calls',
    says: 'calls that rang and are looked at together',
    source: 'assumed',
  },
  answerDrop: {
    onlyWith: { parameter: 'after', is: 'answer-drop' },
    type: 'share',
    default: 0.5,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'by this share the answers of a window fall below those of new numbers',
    source: 'assumed',
  },
  usualAnswerShare: {
    onlyWith: { parameter: 'after', is: 'label' },
    type: 'share',
    default: 0.24,
    minimum: 0.001,
    maximum: 0.999,
    unit: 'share',
    says: 'share of calls that the operator expects to be answered',
    source: 'Hiya 2018, facts A2: 24 % of unidentified numbers',
  },
  labelledAnswerShare: {
    notAbove: 'usualAnswerShare',
    onlyWith: { parameter: 'after', is: 'label' },
    type: 'share',
    default: 0.09,
    minimum: 0.001,
    maximum: 0.999,
    unit: 'share',
    says: 'the same for a number with a label',
    source: 'Hiya 2018, facts A2: 9 % of calls labelled as spam',
  },
  certainty: {
    onlyWith: { parameter: 'after', is: 'label' },
    type: 'share',
    default: 0.99,
    minimum: 0,
    maximum: 0.999_999,
    unit: 'share',
    says: 'the number is changed when its silence speaks so clearly for a label',
    source: 'assumed',
  },
};

export const rotating: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'rotating',
  version: 1,
  title: 'One number after the other, each until it is worn out',
  cites: ['facts B3 (advice among dialers)'],
  needs: [],
  numbersFrom: 'numbers',
  learns: true,
  parameters,
  create: (site, values) => new Rotating(site, values),
};

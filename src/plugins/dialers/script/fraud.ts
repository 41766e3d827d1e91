/** A fraud: most hang up as on any robot, a few believe the story, stay long and lose money. Hot path: dialers. */
import { toUnit, unitsOfMoney } from '../../../model/contracts/money.ts';
import { Purpose } from '../../../model/contracts/caller.ts';
import { IntentClass } from '../../../model/contracts/operator/script.ts';
import type { Script, ScriptOutcome, ScriptPlugin } from '../../../model/contracts/operator/script.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { Parameter, ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { onlyWith } from '../../../model/contracts/termParameters.ts';
import { TurnScript } from './turnScript.ts';
import type { Money } from '../../../model/contracts/plugin.ts';
import { scriptParameters } from './turnParameters.ts';
import type { ScriptFigures } from './turnParameters.ts';

/** What each draw of a call is for; codes below 8 are those of the script in turns. */
const DrawIndex = { victim: 8, talk: 9, loss: 10 } as const;

const figures: ScriptFigures = {
  voice: { is: 'agent', source: 'assumed: the story is told by people' },
  hearsAnswers: { is: true, source: 'assumed: they hear what is said' },
  turns: {
    greeting: { seconds: 4, hangUpPerSecond: 0.07 },
    pitch: { seconds: 15, hangUpPerSecond: 0.1125 },
    objection: { seconds: 12, hangUpPerSecond: 0.08 },
    close: { seconds: 25, hangUpPerSecond: 0.03 },
  },
  source: 'assumed as for `turns`: those who do not believe it behave as on any spam call (facts A3)',
  interestShare: { is: 0, source: 'assumed: a fraud has victims instead' },
  saleShare: { is: 0, source: 'assumed: a fraud has victims instead' },
  machineMissedShare: { is: 0.1, source: 'assumed' },
};

const victimShare: Parameter = {
  type: 'share',
  default: 0.001,
  minimum: 0,
  maximum: 1,
  unit: 'share',
  says: 'share of answered calls that end with a victim',
  source:
    'assumed, between 590,000 police cases to about a thousand million answered fraud calls (China 2015) and self-reports of 5 % (facts A1, A6)',
};

/** What hangs on there being victims. */
const victimParameters: ParameterTable = {
  victimTalkMedianSeconds: {
    type: 'seconds',
    default: 600,
    minimum: 1,
    maximum: 36_000,
    unit: 's',
    says: 'median talk time of victims, log-normal',
    source: 'assumed; facts A3: over 4 min where a conversation comes about',
  },
  victimTalkLogDeviation: {
    type: 'number',
    default: 0.8,
    minimum: 0,
    maximum: 3,
    unit: '1',
    says: 'deviation of the logarithm of victims’ talk time',
    source: 'assumed',
  },
  lossMedian: {
    type: 'money',
    default: 7440,
    minimum: 0,
    maximum: 1_000_000_000,
    unit: 'currency',
    says: 'median loss of a victim, log-normal',
    source:
      'assumed so that, with the deviation, the mean is CNY 37,600 a police case (China 2015, facts A6)',
  },
  lossLogDeviation: {
    type: 'number',
    default: 1.8,
    minimum: 0,
    maximum: 3,
    unit: '1',
    says: 'deviation of the logarithm of the loss',
    source: 'assumed',
  },
  victimAnger: {
    type: 'number',
    default: 5,
    minimum: 0,
    maximum: 100,
    unit: 'factor',
    says: 'readiness of victims to mark and complain',
    source: 'assumed',
  },
};

class Fraud implements Script {
  readonly isSynthetic: boolean;
  readonly meanLoss: Money;
  readonly #site: OperatorSite;
  readonly #story: TurnScript;
  readonly #victimShare: number;
  readonly #talkMedianSeconds: number;
  readonly #talkLogDeviation: number;
  readonly #lossMedian: number;
  readonly #lossLogDeviation: number;
  readonly #victimAnger: number;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#story = new TurnScript(site, values);
    this.isSynthetic = this.#story.isSynthetic;
    this.#victimShare = Number(values.victimShare);
    this.#talkMedianSeconds = Number(values.victimTalkMedianSeconds);
    this.#talkLogDeviation = Number(values.victimTalkLogDeviation);
    this.#lossMedian = Number(values.lossMedian) * unitsOfMoney;
    this.#lossLogDeviation = Number(values.lossLogDeviation);
    this.#victimAnger = Number(values.victimAnger);
    // Mean of a log-normal loss.
    const variance = this.#lossLogDeviation * this.#lossLogDeviation;
    this.meanLoss = this.#victimShare > 0 ? toUnit(this.#lossMedian * site.tools.exp(variance / 2)) : 0;
  }

  play(slot: number, isMachine: boolean, out: ScriptOutcome): void {
    const isVictim = !isMachine && this.#site.draw.unit(slot, DrawIndex.victim) < this.#victimShare;
    if (isVictim) this.#playToVictim(slot, out);
    else this.#story.play(slot, isMachine, out);
  }

  #playToVictim(slot: number, out: ScriptOutcome): void {
    out.talkSeconds = this.#talkMedianSeconds * this.#logNormal(slot, DrawIndex.talk, this.#talkLogDeviation);
    out.loss = toUnit(this.#lossMedian * this.#logNormal(slot, DrawIndex.loss, this.#lossLogDeviation));
    out.intentClass = IntentClass.a;
    out.isLead = true;
    out.isSale = false;
    out.anger = this.#victimAnger;
  }

  #logNormal(slot: number, index: number, deviation: number): number {
    const { draw, tools } = this.#site;
    return tools.exp(deviation * tools.normalQuantile(draw.unit(slot, index)));
  }
}

export const fraud: ScriptPlugin = {
  family: 'script',
  id: 'fraud',
  version: 2,
  title: 'A story that a few believe, who then lose money',
  cites: ['360 Internet Security Centre, 2015'],
  needs: [],
  parameters: {
    ...scriptParameters(figures),
    victimShare,
    ...onlyWith({ parameter: 'victimShare', isNot: 0 }, victimParameters),
  },
  purposeOf: () => Purpose.fraud,
  create: (site, values) => new Fraud(site, values),
};

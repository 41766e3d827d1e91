/** A script in turns (systems S2, S3): the listener hangs up at a rate that the turn decides; how far the call came decides its class. Hot path: dialers. */
import { Purpose } from '../../../model/contracts/caller.ts';
import { IntentClass } from '../../../model/contracts/operator/script.ts';
import type { Script, ScriptOutcome, ScriptPlugin } from '../../../model/contracts/operator/script.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { purposeParameter, scriptParameters, turnNames } from './turnParameters.ts';
import type { ScriptFigures } from './turnParameters.ts';
import { hangUpRates, isSynthetic } from './voice.ts';

/** What each draw of a call is for. */
const DrawIndex = { hangUp: 0, interest: 1, sale: 2, machine: 3 } as const;

/** So often a robot looks whether a machine is on the line or its script at an end, as dialers do: assumed. Without it whole seconds would tell calls to machines. */
const hangUpCycleSeconds = 1;

/** Turn in which the callee hung up, and the class that screening finds then; the close is reached without interest. */
const classOfTurn: readonly IntentClass[] = [IntentClass.d, IntentClass.d, IntentClass.c, IntentClass.b];

/** Talk time is the listener's patience with this voice, cut off at the end of the script. */
export class TurnScript implements Script {
  readonly isSynthetic: boolean;
  readonly #site: OperatorSite;
  readonly #seconds: Float64Array;
  readonly #hangUpPerSecond: Float64Array;
  readonly #wholeSeconds: number;
  readonly #dialects: number;
  readonly #otherDialectFactor: number;
  readonly #interestShare: number;
  readonly #saleShare: number;
  readonly #machineDetectionSeconds: number;
  readonly #machineMissedShare: number;
  /** By class of interest. */
  readonly #anger: Float64Array;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.isSynthetic = isSynthetic(values);
    this.#site = site;
    this.#seconds = Float64Array.from(turnNames, (name) => Number(values[`${name}Seconds`]));
    this.#hangUpPerSecond = hangUpRates(values);
    this.#dialects = Number(values.dialects);
    this.#otherDialectFactor = Number(values.otherDialectFactor);
    this.#wholeSeconds = this.#seconds.reduce((sum, seconds) => sum + seconds, 0);
    this.#interestShare = Number(values.interestShare);
    this.#saleShare = Number(values.saleShare);
    this.#machineDetectionSeconds = Number(values.machineDetectionSeconds);
    this.#machineMissedShare = Number(values.machineMissedShare);
    this.#anger = new Float64Array(Object.keys(IntentClass).length);
    this.#anger[IntentClass.a] = Number(values.angerOfInterest);
    this.#anger[IntentClass.b] = Number(values.angerOfHearingOut);
    this.#anger[IntentClass.c] = Number(values.angerOfObjection);
    this.#anger[IntentClass.d] = Number(values.angerOfRefusal);
  }

  play(slot: number, isMachine: boolean, out: ScriptOutcome): void {
    if (isMachine) this.#playToMachine(slot, out);
    else this.#playToPerson(slot, out);
  }

  /** Nobody listens: no class, and the anger stays what it was. */
  #playToMachine(slot: number, out: ScriptOutcome): void {
    const missedShare = this.#machineMissedShare;
    const unit = this.#site.draw.unit(slot, DrawIndex.machine);
    const isMissed = unit < missedShare;
    // What the draw says beside that is uniform again.
    const late = isMissed ? unit / missedShare : (unit - missedShare) / (1 - missedShare);
    const heardSeconds = isMissed
      ? this.#wholeSeconds
      : Math.min(this.#machineDetectionSeconds, this.#wholeSeconds);
    out.talkSeconds = heardSeconds + late * hangUpCycleSeconds;
  }

  /** Inverts the cumulative hang-up hazard with one uniform. */
  #playToPerson(slot: number, out: ScriptOutcome): void {
    const { draw, tools } = this.#site;
    const seconds = this.#seconds;
    const hangUpPerSecond = this.#hangUpPerSecond;
    const factor = this.#speaksDialectOf(slot) ? 1 : this.#otherDialectFactor;
    let patience = -tools.log(draw.unit(slot, DrawIndex.hangUp));
    let talkSeconds = 0;
    for (let turn = 0; turn < seconds.length; turn++) {
      const spent = seconds[turn] * hangUpPerSecond[turn] * factor;
      if (patience < spent) {
        out.talkSeconds = talkSeconds + patience / (hangUpPerSecond[turn] * factor);
        out.isHungUpOn = true;
        this.#classify(classOfTurn[turn], out);
        return;
      }
      patience -= spent;
      talkSeconds += seconds[turn];
    }
    out.talkSeconds = talkSeconds;
    this.#endHeardOut(slot, out);
  }

  /** The voice speaks the dialect that the list tells, if it was recorded in it, and else the standard language. */
  #speaksDialectOf(slot: number): boolean {
    const { own, leads } = this.#site;
    const told = own.dialect[slot];
    const spoken = told < this.#dialects ? told : 0;
    return leads.dialectOf(own.calledNumber[slot]) === spoken;
  }

  #endHeardOut(slot: number, out: ScriptOutcome): void {
    const { draw, own } = this.#site;
    const isInterested = draw.unit(slot, DrawIndex.interest) < this.#interestShare * own.interestFactor[slot];
    this.#classify(isInterested ? IntentClass.a : IntentClass.b, out);
    out.isLead = isInterested;
    out.isSale = isInterested && draw.unit(slot, DrawIndex.sale) < this.#saleShare;
  }

  #classify(intentClass: IntentClass, out: ScriptOutcome): void {
    out.intentClass = intentClass;
    out.anger = this.#anger[intentClass];
  }
}

/** What makes one script in turns differ from another. */
export interface TurnScriptDescription {
  readonly id: string;
  readonly title: string;
  readonly cites: readonly string[];
  readonly figures: ScriptFigures;
}

/** The plug-in of a script in turns. */
export function turnScriptPlugin(description: TurnScriptDescription): ScriptPlugin {
  const { id, title, cites, figures } = description;
  return {
    family: 'script',
    id,
    version: 1,
    title,
    cites,
    needs: [],
    parameters: { purpose: purposeParameter, ...scriptParameters(figures) },
    purposeOf: (values) => Purpose[values.purpose as keyof typeof Purpose],
    create: (site, values) => new TurnScript(site, values),
  };
}

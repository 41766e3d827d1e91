/**
 * A third party's detector behind a guard: it has all five functions, answers at once, and gives figures as evidence. Its score is held
 * against its range where every detector's is. Written out, since it is asked once a call.
 */
import type { Detector, DetectorPlugin, Evidence, ReportCode } from '../../model/contracts/detector.ts';
import { PluginFault } from '../../model/simulation/sites/site.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import { lookAtGlobals, lookForSought } from './globalsCheck.ts';
import { handedDetectorSite, handedValues } from './handedSite.ts';
import { atOnce, formFault, ignoreEnd, isThenable } from './partForm.ts';
import { shown } from './valueRanges.ts';

/** Does something while the part has the turn. */
export type InTurn = <Answer>(act: () => Answer) => Answer;

/** `use`: what the scenario named; `inTurn` for what is asked of it at no site. */
export function guardedDetector(
  plugin: DetectorPlugin,
  use: string,
  inTurn: InTurn = (act) => act(),
): DetectorPlugin {
  let times = 0;
  const create: DetectorPlugin['create'] = (site, parameters) => {
    const made: unknown = plugin.create(handedDetectorSite(site), handedValues(parameters));
    lookAtGlobals(++times);
    const fault = formFault('detector', made);
    if (fault !== null) throw refusal(use, `create ${fault}`, made);
    return new GuardedDetector(made as Detector, use, inTurn);
  };
  return Object.create(plugin, { create: { value: create } }) as DetectorPlugin;
}

/** All detectors among the plug-ins behind their guard. */
export const guardedDetectors = (loaded: LoadedPlugins): LoadedPlugins =>
  new Map(
    [...loaded].map(([use, plugin]) => [
      use,
      plugin.family === 'detector' ? guardedDetector(plugin, use) : plugin,
    ]),
  );

function refusal(use: string, message: string, answer: unknown): PluginFault {
  if (isThenable(answer)) ignoreEnd(answer);
  return new PluginFault(use, message);
}

class GuardedDetector implements Detector {
  readonly #inner: Detector;
  readonly #use: string;
  readonly #inTurn: InTurn;
  #turns = 0;

  constructor(inner: Detector, use: string, inTurn: InTurn) {
    this.#inner = inner;
    this.#use = use;
    this.#inTurn = inTurn;
  }

  judge(slot: number): number {
    const score: unknown = this.#inner.judge(slot);
    lookAtGlobals(++this.#turns);
    if (typeof score !== 'number') throw this.#notANumber('judge', score, 'an integer from 0 to 1000000');
    return score;
  }

  afterRelease(slot: number): void {
    const answer: unknown = this.#inner.afterRelease(slot);
    lookForSought();
    if (answer !== undefined) this.#demandNoPromise('afterRelease', answer);
  }

  afterReport(about: number, kind: ReportCode, atSecond: number): void {
    const answer: unknown = this.#inner.afterReport(about, kind, atSecond);
    lookForSought();
    if (answer !== undefined) this.#demandNoPromise('afterReport', answer);
  }

  evidence(slot: number): readonly Evidence[] {
    const figures: unknown = this.#inner.evidence(slot);
    lookForSought();
    this.#demandNoPromise('evidence', figures);
    const read = evidenceOf(figures);
    if (typeof read === 'string') throw new PluginFault(this.#use, `evidence ${read}`);
    return read;
  }

  stateBytes(): number {
    return this.#inTurn(() => {
      const bytes: unknown = this.#inner.stateBytes();
      lookForSought();
      if (!Number.isSafeInteger(bytes) || (bytes as number) < 0)
        throw this.#notANumber('stateBytes', bytes, 'a whole number of at least 0');
      return bytes as number;
    });
  }

  #demandNoPromise(name: string, answer: unknown): void {
    if (isThenable(answer)) throw refusal(this.#use, `${name} returned a promise; ${atOnce}`, answer);
  }

  #notANumber(name: string, answer: unknown, expected: string): PluginFault {
    this.#demandNoPromise(name, answer);
    return new PluginFault(this.#use, `${name} returned ${shown(answer)}; expected ${expected}`);
  }
}

/** What a person looks through; built-in detectors give a handful. Assumed. */
const figuresAtMost = 100;
const nameAtMost = 100;

const isName = (text: unknown): text is string => typeof text === 'string' && text.length <= nameAtMost;

/** The figures that a detector gives as evidence, each read once and without what else it may hold, or in words what is wrong with them. */
function evidenceOf(figures: unknown): readonly Evidence[] | string {
  if (!Array.isArray(figures)) return `returned ${shown(figures)}; expected a list of {name, value, unit}`;
  const { length } = figures;
  if (length > figuresAtMost)
    return `returned a list of ${length}; expected at most ${figuresAtMost} figures`;
  const read: Evidence[] = [];
  for (let place = 0; place < length; place++) {
    const { name, value, unit } = Object(figures[place]) as Partial<Evidence>;
    const isNamed = isName(name) && name !== '' && isName(unit);
    if (!isNamed || typeof value !== 'number' || !Number.isFinite(value))
      return `returned a list whose item ${place} is no {name, value, unit} with a finite value and names of at most ${nameAtMost} characters`;
    read.push({ name, value, unit });
  }
  return read;
}

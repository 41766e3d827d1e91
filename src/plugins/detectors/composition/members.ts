/** The detectors that a composition is made of, and what they say of the call at hand. Hot path: detectors. */
import type { ReadCells } from '../../../model/calls/observed.ts';
import type { Detector, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { Score } from '../../../model/contracts/plugin.ts';
import { highestScore } from '../../../model/contracts/score.ts';

const half = highestScore / 2;

export class Members {
  readonly count: number;
  readonly #ids: readonly string[];
  readonly #indices: Int32Array;
  readonly #scores: ReadCells;
  readonly #alarms: ReadCells;

  constructor({ earlier }: DetectorSite, values: ParameterValues) {
    this.#ids = (values.members as readonly string[]).filter((id) => earlier.indexOf(id) >= 0);
    this.count = this.#ids.length;
    this.#indices = Int32Array.from(this.#ids, (id) => earlier.indexOf(id));
    this.#scores = earlier.scores;
    this.#alarms = earlier.alarmMillionths;
  }

  /** A member’s score, bent so that one half is where its own site alarms. */
  scoreOf(member: number): Score {
    const index = this.#indices[member];
    const score = this.#scores[index];
    const alarm = this.#alarms[index];
    if (score >= alarm)
      return alarm >= highestScore
        ? highestScore
        : half + Math.floor((half * (score - alarm)) / (highestScore - alarm));
    return Math.floor((half * score) / alarm);
  }

  evidence(): readonly Evidence[] {
    return this.#ids.map((id, member) => ({ name: id, value: this.scoreOf(member), unit: '1e-6' }));
  }
}

/** A composition that keeps nothing of its own. */
export const composed = (members: Members, judge: () => Score): Detector => ({
  judge,
  afterRelease: () => {},
  afterReport: () => {},
  evidence: () => members.evidence(),
  stateBytes: () => 0,
});

export const membersParameter: Parameter = {
  type: 'sites',
  default: [],
  unit: '',
  says: 'ids of detectors that stand before it in the list of the same place; with `shadow: true` they act through it alone',
  source: 'assumed',
};

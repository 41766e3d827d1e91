/** People who call people: acquaintances mostly, sometimes several in a row. Hot path: replication. */
import { twoTo32 } from '../../engine/elementary/constants.ts';
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { exp } from '../../engine/elementary/exp.ts';
import { normalQuantile } from '../../engine/elementary/normal.ts';
import { Purpose, Relation } from '../../model/contracts/caller.ts';
import type {
  CallerPlugin,
  CallerSite,
  CallerSource,
  CallIntent,
  CallManner,
  Cell,
} from '../../model/contracts/caller.ts';
import type { ParameterTable, ParameterValues } from '../../model/contracts/parameter.ts';
import { hourOfWeek, rhythms } from '../../model/population/rhythm.ts';
import { countParameter, numberOf, numberParameter, secondsParameter, shareParameter } from './parameters.ts';

const talkerBits = 6;
const talkers = 1 << talkerBits;
const wordBits = 32;

/** Purposes of the draws of a candidate; that of a callee is followed by those of the follow-up calls' callees. */
const DrawOf = { caller: 1, callee: 16 } as const;
const talkerPurpose = 1;

const parameters: ParameterTable = {
  strangerShare: shareParameter(
    [0.05, 'assumed: new acquaintances and changed numbers'],
    'share of calls to somebody who does not know the number',
  ),
  roundShare: shareParameter(
    [0.15, 'assumed; bursty, group-conversational timing: facts A4'],
    'share of calls that open a round of calls to several people',
  ),
  roundCallsAtMost: countParameter([3, 'assumed'], {
    unit: 'calls',
    says: 'further calls of a round: 1 to this many, equally likely',
    minimum: 1,
    maximum: 7,
  }),
  roundGapSeconds: secondsParameter([120, 'assumed'], 'mean gap between the calls of a round'),
  patienceSeconds: secondsParameter(
    [35, 'assumed: beyond the start of a voicemail, 20–30 s in facts A3'],
    'longest time that the caller lets it ring',
    600,
  ),
  talkMeanSeconds: secondsParameter(
    [64.4, 'facts 0.3: mean conversation'],
    'mean conversation over all callers and calls',
    7200,
  ),
  talkLogDeviation: numberParameter([1, 'assumed; log-normal after facts A3'], {
    unit: '1',
    says: 'deviation of the logarithm of one caller’s conversations',
    minimum: 0,
    maximum: 3,
  }),
  talkerLogDeviation: numberParameter(
    [
      0.31,
      'assumed so that the means of the calls of nine months deviate by 0.424 (facts 0.3), of which a part is chance',
    ],
    {
      unit: '1',
      says: 'deviation of the logarithm of the expected conversation among callers',
      minimum: 0,
      maximum: 3,
    },
  ),
  reattemptShare: shareParameter([0.4, 'assumed'], 'chance that a failed attempt is followed by another'),
  reattemptsAtMost: countParameter([2, 'assumed'], {
    unit: 'attempts',
    says: 'reattempts for one purpose at most',
    minimum: 0,
    maximum: 7,
  }),
  reattemptMedianSeconds: secondsParameter([900, 'assumed'], 'median wait before a reattempt'),
};

class PersonSource implements CallerSource {
  readonly #site: CallerSite;
  readonly #perHour: Float64Array = rhythms.conversation.perHour;
  readonly intentsPerCandidate: number = 1;
  readonly #candidatesPerSecond: number = 0;
  /** One for each of equally many kinds of talker. */
  readonly manners: readonly CallManner[];
  /** Words below these open a round, and mean a stranger. */
  readonly #roundBelow: number = 0;
  readonly #strangerBelow: number = 0;
  readonly #roundCallsAtMost: number = 0;
  readonly #roundGapSeconds: number = 0;
  /** The candidate whose caller was drawn last, and what is the same for all calls of its round: planning them draws it once. */
  #hour = -1;
  #index = -1;
  #caller = 0;
  #callingNumber = 0;
  #talker = 0;
  #followUps = 0;

  constructor(site: CallerSite, values: ParameterValues) {
    this.#site = site;
    const roundShare = numberOf(values, 'roundShare');
    this.#roundBelow = roundShare * twoTo32;
    this.#strangerBelow = numberOf(values, 'strangerShare') * twoTo32;
    this.#roundCallsAtMost = numberOf(values, 'roundCallsAtMost');
    this.#roundGapSeconds = numberOf(values, 'roundGapSeconds');
    this.intentsPerCandidate = 1 + (roundShare * (1 + this.#roundCallsAtMost)) / 2;
    this.#candidatesPerSecond = site.subscribers.dailyCalls / this.intentsPerCandidate / secondsADay;
    this.manners = mannersOf(values);
  }

  ceilingPerSecond(cell: Cell): number {
    return this.#candidatesPerSecond * this.#perHour[hourOfWeek(cell.weekday, cell.hourOfDay)];
  }

  plan(cell: Cell, index: number, out: CallIntent): void {
    if (index !== this.#index || cell.hour !== this.#hour) this.#meetCaller(cell, index);
    out.followUps = this.#followUps;
    out.followUpMeanSeconds = this.#roundGapSeconds;
    out.entity = this.#caller;
    out.callerSubscriber = this.#caller;
    out.callingNumber = this.#callingNumber;
    this.#chooseCallee(cell, index, out);
    out.isAccepted = out.callee !== this.#caller;
    out.manner = this.#talker;
  }

  /** Whoever calls in this candidate and in its follow-ups. */
  #meetCaller(cell: Cell, index: number): void {
    const site = this.#site;
    const { subscribers } = site;
    const stream = site.draw(cell, index, DrawOf.caller);
    const isRound = stream.nextWord() >>> 0 < this.#roundBelow;
    this.#followUps = isRound ? 1 + stream.nextBelow(this.#roundCallsAtMost) : 0;
    this.#caller = subscribers.drawCaller(stream, cell.day);
    this.#callingNumber = subscribers.numberOf(this.#caller);
    this.#talker = site.member(this.#caller, talkerPurpose).nextWord() >>> (wordBits - talkerBits);
    this.#index = index;
    this.#hour = cell.hour;
  }

  /** The callee of this call of a round, and what that person's screen shows. */
  #chooseCallee(cell: Cell, index: number, out: CallIntent): void {
    const { subscribers } = this.#site;
    const stream = this.#site.draw(cell, index, DrawOf.callee + out.sequence);
    const isStranger = stream.nextPair() >>> 0 < this.#strangerBelow;
    out.relation = isStranger ? Relation.unknown : Relation.contact;
    if (isStranger) {
      out.callee = stream.nextBelow(subscribers.count);
      return;
    }
    // Later calls of a round begin further down the list, so that a round reaches several people.
    let rank = subscribers.contactRank(stream.second) + out.sequence;
    if (rank >= subscribers.contacts) rank -= subscribers.contacts;
    out.callee = subscribers.contactOf(out.entity, rank);
  }
}

/** Talkers differ only in how long they talk. */
const mannersOf = (values: ParameterValues): readonly CallManner[] =>
  Array.from(talkMedians(values), (talkMedianSeconds) => ({
    purpose: Purpose.personal,
    isWanted: true,
    hasConsent: false,
    patienceSeconds: numberOf(values, 'patienceSeconds'),
    talkMedianSeconds,
    talkLogDeviation: numberOf(values, 'talkLogDeviation'),
    reattemptShare: numberOf(values, 'reattemptShare'),
    reattemptsAtMost: numberOf(values, 'reattemptsAtMost'),
    reattemptMedianSeconds: numberOf(values, 'reattemptMedianSeconds'),
    answerFactor: 1,
  }));

/** Medians by kind of talker whose means have the stated mean: the middles of equally likely parts of a log-normal distribution. */
function talkMedians(values: ParameterValues): Float64Array {
  const within = numberOf(values, 'talkLogDeviation');
  const among = numberOf(values, 'talkerLogDeviation');
  const factors = Float64Array.from({ length: talkers }, (_, i) =>
    exp(among * normalQuantile((i + 0.5) / talkers)),
  );
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / talkers;
  const scale = (numberOf(values, 'talkMeanSeconds') * exp((-within * within) / 2)) / mean;
  return factors.map((factor) => factor * scale);
}

/** Calls among subscribers; how many is `dailyCalls` of the groups. */
export const person: CallerPlugin = {
  family: 'caller',
  id: 'person',
  version: 1,
  title: 'People who call people',
  cites: ['facts 0.3 (UCI Iranian Churn)', 'facts 0.4 (Nodobo)', 'facts A4'],
  needs: [],
  isProtected: false,
  membersFrom: '',
  numbersFrom: '',
  wantedFrom: '',
  parameters,
  create: (site, values) => new PersonSource(site, values),
};

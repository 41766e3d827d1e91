/** The one factory of callers that call for a living: a class is its data, all of them work alike. Hot path: replication. */
import { twoTo32 } from '../../engine/elementary/constants.ts';
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { Purpose, Relation } from '../../model/contracts/caller.ts';
import type {
  CallerPlugin,
  CallerSite,
  CallerSource,
  CallIntent,
  CallManner,
  CallsBy,
  Cell,
} from '../../model/contracts/caller.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { hourOfWeek, rhythms } from '../../model/population/rhythm.ts';
import type { RhythmName } from '../../model/population/rhythm.ts';
import { dayFactors } from './busyDays.ts';
import { organisationParameters } from './organisationParameters.ts';
import type { OrganisationDefaults } from './organisationParameters.ts';
import { numberOf } from './parameters.ts';
import { UnequalMembers } from './unequalMembers.ts';

/** Purposes of a call's draws, and of a member's: those of its clients come last, one each. */
const DrawOf = { candidate: 1, callee: 2, wish: 3 } as const;
const MemberDraw = { name: 3, client: 16 } as const;

/** What makes a class of its own. */
export interface OrganisationClass {
  readonly id: string;
  readonly title: string;
  readonly cites: readonly string[];
  readonly isProtected: boolean;
  readonly callsFor: keyof typeof Purpose;
  readonly rhythm: RhythmName;
  /** What kind of number its callers show unless the scenario names blocks. */
  readonly numberKind: 'mobile' | 'fixed';
  /** Did the called agree beforehand to be called for this purpose? */
  readonly hasConsent: boolean;
  /** Who speaks; absent: staff. */
  readonly callsBy?: CallsBy;
  readonly defaults: OrganisationDefaults;
}

class OrganisationSource implements CallerSource {
  readonly #site: CallerSite;
  /** Of calls that are wanted, and of others. */
  readonly manners: readonly CallManner[];
  readonly intentsPerCandidate: number = 1;
  readonly busiestShare: number = 1;
  readonly #members: UnequalMembers;
  /** By member: 1 when its registered name is shown. */
  readonly #isNamed: Int32Array;
  readonly #perHour: Float64Array;
  readonly #ceiling: number = 0;
  readonly #dayFactor: (day: number) => number;
  readonly #clients: number = 0;
  readonly #lines: number = 0;
  readonly #savedShare: number = 0;
  readonly #wantedShare: number = 0;
  /** Only clients save a number; every source has the field, so that all are of one shape. */
  readonly hasSaved: CallerSource['hasSaved'];
  /** By member, of those that were asked about: who has saved the number. */
  readonly #savers: Map<number, ReadonlySet<number>> = new Map();

  constructor(site: CallerSite, of: OrganisationClass, parameters: ParameterValues) {
    const value = (name: keyof OrganisationDefaults): number => numberOf(parameters, name);
    this.#site = site;
    const callers = value('callers');
    const shapes = { members: value('callerShape'), days: value('dayShape') };
    this.#members = new UnequalMembers(site, callers, shapes);
    const namedShare = value('namedShare');
    this.#isNamed = Int32Array.from({ length: callers }, (_, member) =>
      site.member(member, MemberDraw.name).nextUnit() < namedShare ? 1 : 0,
    );
    this.#perHour = rhythms[of.rhythm].perHour;
    // Days above the mean are thinned from the highest, so that the mean day has what is stated.
    this.intentsPerCandidate = 1 / this.#members.highestDay;
    this.busiestShare = this.#members.busiestShare;
    this.#ceiling = ((callers * value('attemptsPerDay')) / secondsADay) * this.#members.highestDay;
    this.#dayFactor = dayFactors(site, { share: value('busyDayShare'), factor: value('busyDayFactor') });
    this.#clients = value('clientsPerCaller');
    this.#lines = value('linesPerCaller');
    this.#savedShare = value('savedShare');
    this.#wantedShare = value('wantedShare');
    const isSavedByAny = this.#clients > 0 && this.#savedShare > 0;
    this.hasSaved = isSavedByAny ? (member, subscriber) => this.#saversOf(member).has(subscriber) : undefined;
    this.manners = [true, false].map((isWanted) => mannerOf(of, isWanted, value));
  }

  ceilingPerSecond(cell: Cell): number {
    const rhythm = this.#perHour[hourOfWeek(cell.weekday, cell.hourOfDay)];
    return rhythm === 0 ? 0 : this.#ceiling * rhythm * this.#dayFactor(cell.day);
  }

  plan(cell: Cell, index: number, out: CallIntent): void {
    const candidate = this.#site.draw(cell, index, DrawOf.candidate);
    const member = this.#members.pick(candidate.nextPair());
    const unit = (candidate.second >>> 0) / twoTo32;
    out.line = candidate.nextBelow(this.#lines);
    out.isAccepted = this.#members.isOn(member, cell.day, unit);
    if (!out.isAccepted) return;
    out.entity = member;
    out.callingNumber = this.#site.ownNumber(member);
    const isSaved = this.#chooseCallee(cell, index, out);
    const others = this.#isNamed[member] === 1 ? Relation.business : Relation.unknown;
    out.relation = isSaved ? Relation.contact : others;
    out.manner = this.#isWanted(cell, index) ? 0 : 1;
  }

  isNamed(member: number): boolean {
    return this.#isNamed[member] === 1;
  }

  #isWanted(cell: Cell, index: number): boolean {
    if (this.#wantedShare === 1) return true;
    return this.#site.draw(cell, index, DrawOf.wish).nextUnit() < this.#wantedShare;
  }

  /** Sets the callee; true when that person has saved the number. Whether a client has is the same at every call. */
  #chooseCallee(cell: Cell, index: number, out: CallIntent): boolean {
    const site = this.#site;
    let stream = site.draw(cell, index, DrawOf.callee);
    if (this.#clients > 0) {
      const client = stream.nextBelow(this.#clients);
      stream = site.member(out.entity, MemberDraw.client + client);
    }
    out.callee = stream.nextBelow(site.subscribers.count);
    return stream.nextUnit() < this.#savedShare;
  }

  #saversOf(member: number): ReadonlySet<number> {
    let savers = this.#savers.get(member);
    if (savers === undefined) {
      savers = this.#drawSavers(member);
      this.#savers.set(member, savers);
    }
    return savers;
  }

  #drawSavers(member: number): ReadonlySet<number> {
    const savers = new Set<number>();
    for (let client = 0; client < this.#clients; client++) {
      const stream = this.#site.member(member, MemberDraw.client + client);
      const subscriber = stream.nextBelow(this.#site.subscribers.count);
      if (stream.nextUnit() < this.#savedShare) savers.add(subscriber);
    }
    return savers;
  }
}

const mannerOf = (
  of: OrganisationClass,
  isWanted: boolean,
  value: (name: keyof OrganisationDefaults) => number,
): CallManner => ({
  purpose: Purpose[of.callsFor],
  isWanted,
  hasConsent: of.hasConsent,
  patienceSeconds: value('patienceSeconds'),
  talkMedianSeconds: value('talkMedianSeconds'),
  talkLogDeviation: value('talkLogDeviation'),
  reattemptShare: value('reattemptShare'),
  reattemptsAtMost: value('reattemptsAtMost'),
  reattemptMedianSeconds: value('reattemptMedianSeconds'),
  answerFactor: value('answerFactor'),
});

/** The plug-in of a class. */
export function organisation(of: OrganisationClass): CallerPlugin {
  return {
    family: 'caller',
    id: of.id,
    version: 1,
    title: of.title,
    cites: of.cites,
    needs: [],
    isProtected: of.isProtected,
    membersFrom: 'callers',
    numbersFrom: 'callers',
    wantedFrom: 'wantedShare',
    callsBy: of.callsBy ?? 'staff',
    callsFor: of.callsFor,
    parameters: organisationParameters(of.defaults, of.numberKind),
    create: (site, parameters) => new OrganisationSource(site, of, parameters),
  };
}

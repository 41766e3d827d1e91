/** A list of people that an operator works through: who is on it, in which order, and who is called again. Hot path: dialers. */
import { Bitset } from '../../../engine/tables/bitset.ts';
import type { OwnAttempts } from '../../../model/calls/own.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { Members } from './members.ts';
import type { SkippingList } from './permittedLeads.ts';
import { hasReachedPerson } from '../reachedPerson.ts';
import { notFoundCause, unwantedCause } from '../toldCauses.ts';

/** After this a lead is done; whose machine answered is called again. */
const isLast = (own: OwnAttempts, slot: number): boolean =>
  hasReachedPerson(own, slot) ||
  own.releaseCause[slot] === notFoundCause ||
  own.releaseCause[slot] === unwantedCause;

/** The numbers of a list of at most so many people are kept for its further passes, four bytes each. */
const numbersKept = 1 << 17;
/** No number was computed for the lead. */
const none = 0;
/** Keeps the draws of dead entries apart from those by which people come onto the list. */
const deadEntries = 1 << 30;

export interface MemberListSettings {
  readonly members: Members;
  /** Share of entries whose number is out of date; such an entry has a random number of `deadBlocks`. */
  readonly deadShare: number;
  readonly deadBlocks: readonly string[];
  /** Passes over the list, in which only leads that are not done are called again. */
  readonly passes: number;
  /** Begin again with everybody after the last pass, as a new campaign. */
  readonly isRepeated: boolean;
}

export class MemberList implements SkippingList {
  readonly barred: Bitset = new Bitset();
  readonly #site: OperatorSite;
  readonly #settings: MemberListSettings;
  /** Leads that are not called again in this campaign; grows with the leads that were dialled. */
  readonly #done: Bitset = new Bitset();
  #next = 0;
  /** Numbers that were computed, by lead; of a longer list only the last one. */
  readonly #numbers: Int32Array;
  #lastLead = -1;
  #lastNumber = none;
  /** Passes over all campaigns, and within this one. */
  #pass = 0;
  #passOfCampaign = 0;

  constructor(site: OperatorSite, settings: MemberListSettings) {
    this.#site = site;
    this.#settings = settings;
    const { size } = settings.members;
    this.#numbers = new Int32Array(size <= numbersKept ? size : 0);
  }

  nextLead(): number {
    const { members, passes } = this.#settings;
    const { size } = members;
    if (size === 0) return -1;
    // So many passes have been through a campaign from its beginning to its end.
    for (let begun = 0; begun <= passes + 1; begun++) {
      const lead = this.#done.nextInNeither(this.barred, this.#next, size);
      this.#next = Math.min(size, lead + 1);
      if (lead < size) return lead;
      if (!this.#beginPass()) return -1;
    }
    return -1;
  }

  /** Registers ask for it before it is called, and so does every further pass. */
  calledNumber(lead: number): number {
    if (lead === this.#lastLead) return this.#lastNumber;
    const numbers = this.#numbers;
    this.#lastLead = lead;
    if (lead >= numbers.length) this.#lastNumber = this.#numberOf(lead);
    else {
      if (numbers[lead] === none) numbers[lead] = this.#numberOf(lead);
      this.#lastNumber = numbers[lead];
    }
    return this.#lastNumber;
  }

  passOf(lead: number): number {
    return lead < this.#next ? this.#pass : Math.max(0, this.#pass - 1);
  }

  afterOutcome(slot: number): void {
    const { own } = this.#site;
    if (isLast(own, slot)) this.#done.add(own.lead[slot]);
  }

  #numberOf(lead: number): number {
    const { members, deadShare, deadBlocks } = this.#settings;
    if (deadShare > 0) {
      const stream = this.#site.draw.decision(deadEntries + lead);
      if (stream.nextUnit() < deadShare) return this.#site.leads.randomNumber(deadBlocks, stream.nextWord());
    }
    return this.#site.leads.numberOfSubscriber(members.memberAt(lead));
  }

  /** False when the list is worked through for good. */
  #beginPass(): boolean {
    const { members, passes, isRepeated } = this.#settings;
    if (this.#passOfCampaign + 1 >= passes || this.#done.count === members.size) {
      if (!isRepeated) return false;
      this.#done.clear();
      this.#passOfCampaign = -1;
    }
    this.#passOfCampaign++;
    this.#pass++;
    this.#next = 0;
    return true;
  }
}

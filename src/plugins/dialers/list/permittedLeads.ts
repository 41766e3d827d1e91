/** A list less those whom the operator leaves alone: registers that it respects, people who refused. Hot path: dialers. */
import { Bitset } from '../../../engine/tables/bitset.ts';
import type { OwnAttempts } from '../../../model/calls/own.ts';
import { IntentClass } from '../../../model/contracts/operator/script.ts';
import type { LeadTerms, ListSource } from '../../../model/contracts/operator/list.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { unwantedCause } from '../toldCauses.ts';

/** What an operator can heed. */
const registerChoices = ['ignored', 'do-not-call', 'consent', 'both'] as const;
export type RegisterChoice = (typeof registerChoices)[number];

/** So many leads in a row that may not be called, and the list counts as used up. */
const triesAtMost = 100_000;

export interface Heed {
  /** Calls nobody on the do-not-call register, only people who have consented, or both; or it ignores them. */
  readonly registers: RegisterChoice;
  /** Calls nobody again who refused, in the conversation or by 607. */
  readonly isRefusalHeeded: boolean;
}

export const heedParameters = (registers: RegisterChoice): ParameterTable => ({
  registers: {
    type: 'choice',
    default: registers,
    choices: registerChoices,
    unit: '',
    says: 'registers that are respected: nobody on the do-not-call register is called, only people who consented, or both',
    source: 'assumed',
  },
  refusalsHeeded: {
    type: 'boolean',
    default: registers !== 'ignored',
    unit: '',
    says: 'nobody is called again who refused (class D)',
    source: 'assumed; several laws ask for it (rules: FR-DECREE-2022-1313, JP-SCT)',
  },
});

export const heedOf = (values: ParameterValues): Heed => ({
  registers: values.registers as RegisterChoice,
  isRefusalHeeded: values.refusalsHeeded === true,
});

/** A list that may pass over leads by itself. */
export interface SkippingList extends ListSource {
  /** Leads that are never to be named again; absent: it names them all the same. */
  readonly barred?: Bitset;
}

const isRefusal = ({ intentClass, releaseCause }: OwnAttempts, slot: number): boolean =>
  intentClass[slot] === IntentClass.d || releaseCause[slot] === unwantedCause;

export class PermittedLeads implements ListSource {
  readonly terms: LeadTerms;
  readonly #site: OperatorSite;
  readonly #list: SkippingList;
  readonly #areRegistersHeeded: boolean;
  readonly #isDoNotCallHeeded: boolean;
  readonly #isConsentNeeded: boolean;
  readonly #isRefusalHeeded: boolean;
  /** Leads that are never called again: who refused, and whom a register was found to bar; registers do not change while a campaign runs. */
  readonly #barred: Bitset;
  /** Leads whom the registers were found to permit. */
  readonly #permitted: Bitset = new Bitset();
  /** The list names barred leads all the same. */
  readonly #isBarredNamed: boolean;

  constructor(site: OperatorSite, list: SkippingList, options: { terms: LeadTerms; heed: Heed }) {
    const { registers, isRefusalHeeded } = options.heed;
    this.#site = site;
    this.#list = list;
    this.#barred = list.barred ?? new Bitset();
    this.#isBarredNamed = list.barred === undefined;
    this.#areRegistersHeeded = registers !== 'ignored';
    this.terms = options.terms;
    this.#isDoNotCallHeeded = registers === 'do-not-call' || registers === 'both';
    this.#isConsentNeeded = registers === 'consent' || registers === 'both';
    this.#isRefusalHeeded = isRefusalHeeded;
  }

  nextLead(nowSecond: number): number {
    for (let tries = 0; tries < triesAtMost; tries++) {
      const lead = this.#list.nextLead(nowSecond);
      if (lead < 0 || this.#mayCall(lead)) return lead;
    }
    return -1;
  }

  calledNumber(lead: number): number {
    return this.#list.calledNumber(lead);
  }

  passOf(lead: number): number {
    return this.#list.passOf(lead);
  }

  afterOutcome(slot: number): void {
    const { own } = this.#site;
    if (this.#isRefusalHeeded && isRefusal(own, slot)) this.#barred.add(own.lead[slot]);
    this.#list.afterOutcome(slot);
  }

  #mayCall(lead: number): boolean {
    if (this.#isBarredNamed && this.#barred.has(lead)) return false;
    if (!this.#areRegistersHeeded) return true;
    if (this.#permitted.has(lead)) return true;
    const isPermitted = this.#isPermitted(this.#list.calledNumber(lead));
    (isPermitted ? this.#permitted : this.#barred).add(lead);
    return isPermitted;
  }

  #isPermitted(number: number): boolean {
    const { leads } = this.#site;
    if (this.#isConsentNeeded && !leads.hasConsented(number)) return false;
    return !this.#isDoNotCallHeeded || !leads.isOnDoNotCallList(number);
  }
}

/** A list whose leads are called again after a while, by what became of the call: the recycling rules of a dialer. Hot path: dialers. */
import { FinalState } from '../../../model/calls/own.ts';
import { notYet } from '../../../model/contracts/operator/list.ts';
import type { LeadTerms, ListSource } from '../../../model/contracts/operator/list.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { Parameter, ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { declinedCause } from '../toldCauses.ts';
import { DueLeads } from './dueLeads.ts';
import type { DueLead } from './dueLeads.ts';

const wait = (is: number, after: string, source: string): Parameter => ({
  type: 'seconds',
  onlyWith: { parameter: 'attemptsPerPass', isNot: 1 },
  default: is,
  minimum: 0,
  maximum: 2_592_000,
  unit: 's',
  says: `from an attempt ${after} to the next at the same lead`,
  source,
});

export const recycleParameters: ParameterTable = {
  attemptsPerPass: {
    type: 'count',
    default: 1,
    minimum: 1,
    maximum: 10,
    unit: 'attempts',
    says: 'attempts at a lead in one pass, as long as nobody answers and its number is in service',
    source: 'assumed: one, unless a scenario says otherwise',
  },
  retryBusySeconds: wait(900, 'that found the line busy or no circuit', 'assumed'),
  retryUnansweredSeconds: wait(14_400, 'that nobody answered', 'assumed'),
  retryMachineSeconds: wait(
    86_400,
    'that a machine answered',
    'recalled: within 24 h only with an agent at hand, rules UK-MISUSE',
  ),
  retryDroppedSeconds: wait(
    259_200,
    'that the dialer dropped',
    'recalled: 72 h, unless an agent is sure to be at hand, rules UK-MISUSE',
  ),
};

const never = -1;

/** By final state: seconds until the next attempt, or `never`. */
function waitsOf(values: ParameterValues): Float64Array {
  const waits = new Float64Array(Object.keys(FinalState).length).fill(never);
  waits[FinalState.busy] = Number(values.retryBusySeconds);
  waits[FinalState.congested] = Number(values.retryBusySeconds);
  waits[FinalState.unanswered] = Number(values.retryUnansweredSeconds);
  waits[FinalState.abandonedByCaller] = Number(values.retryUnansweredSeconds);
  waits[FinalState.unreachable] = Number(values.retryUnansweredSeconds);
  waits[FinalState.machine] = Number(values.retryMachineSeconds);
  waits[FinalState.droppedByDialer] = Number(values.retryDroppedSeconds);
  return waits;
}

/** Leads that are due go before leads that were not called yet. */
export class RecycledLeads implements ListSource {
  readonly terms?: LeadTerms;
  readonly #site: OperatorSite;
  readonly #list: ListSource;
  readonly #attemptsPerPass: number;
  readonly #waits: Float64Array;
  readonly #due: DueLeads = new DueLeads();
  /** Pass of each lead that is to be called again: a later pass of the list takes its place. */
  readonly #passOfDue: Map<number, number> = new Map();
  readonly #given: DueLead = { lead: -1, pass: 0, tries: 0 };
  /** Leads that were named and whose outcome is to come. */
  #underWay = 0;

  constructor(site: OperatorSite, values: ParameterValues, list: ListSource) {
    this.#site = site;
    this.#list = list;
    if (list.terms !== undefined) this.terms = list.terms;
    this.#attemptsPerPass = Number(values.attemptsPerPass);
    this.#waits = waitsOf(values);
  }

  nextLead(nowSecond: number): number {
    const given = this.#given;
    if (!this.#takeDue(nowSecond)) {
      given.lead = this.#list.nextLead(nowSecond);
      if (given.lead < 0) return this.#due.size > 0 || this.#underWay > 0 ? notYet : given.lead;
      given.pass = this.#list.passOf(given.lead);
      given.tries = 0;
    }
    this.#passOfDue.delete(given.lead);
    this.#underWay++;
    return given.lead;
  }

  calledNumber(lead: number): number {
    return this.#list.calledNumber(lead);
  }

  passOf(lead: number): number {
    const given = this.#given;
    const attemptsPerPass = this.#attemptsPerPass;
    if (lead === given.lead) return given.pass * attemptsPerPass + given.tries;
    return this.#list.passOf(lead) * attemptsPerPass;
  }

  letGo(): void {
    this.#underWay--;
  }

  afterOutcome(slot: number): void {
    const { own } = this.#site;
    this.#underWay--;
    this.#list.afterOutcome(slot);
    const lead = own.lead[slot];
    const tries = own.pass[slot] % this.#attemptsPerPass;
    const isDeclined = own.releaseCause[slot] === declinedCause;
    const seconds = this.#waits[isDeclined ? FinalState.unanswered : own.outcome[slot]];
    if (seconds === never || tries + 1 === this.#attemptsPerPass) return;
    const pass = (own.pass[slot] - tries) / this.#attemptsPerPass;
    this.#passOfDue.set(lead, pass);
    this.#due.add(own.startSecond[slot] + seconds, { lead, pass, tries: tries + 1 });
  }

  #takeDue(nowSecond: number): boolean {
    while (this.#due.earliestSecond <= nowSecond) {
      this.#due.take(this.#given);
      if (this.#passOfDue.get(this.#given.lead) === this.#given.pass) return true;
    }
    return false;
  }
}

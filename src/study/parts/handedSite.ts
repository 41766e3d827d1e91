/**
 * What a part of a third party is handed: what its contract names, and nothing of what stands behind it. In the program as it is put together names that
 * only a class may use are ordinary ones (decision 060), so the objects themselves would show whoever looks into them the truth of every call.
 */
import type { AgentsView } from '../../model/contracts/agents.ts';
import type { CallerSite, SubscriberDirectory } from '../../model/contracts/caller.ts';
import type { DetectorSite } from '../../model/contracts/detector.ts';
import type { LedgerView } from '../../model/contracts/operator/ledger.ts';
import type { Levers } from '../../model/contracts/operator/evasion.ts';
import type { LeadSupply, NumberSupply, OperatorSite } from '../../model/contracts/operator/site.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { Family } from '../../model/contracts/plugin.ts';
import type { RuleSite } from '../../model/contracts/rule.ts';
import type { Draw } from '../../model/contracts/tools.ts';

/** Every name of a contract; the compiler sees to it that none is left out. */
type NamesOf<Contract> = Readonly<Record<keyof Contract, true>>;

const drawNames: NamesOf<Draw> = { unit: true, stream: true, decision: true };
const agentsNames: NamesOf<AgentsView> = {
  idle: true,
  busy: true,
  callsAhead: true,
  bids: true,
  endedWithoutBid: true,
};
const ledgerNames: NamesOf<LedgerView> = { balance: true, revenue: true, cost: true, amountOf: true };
const numberNames: NamesOf<NumberSupply> = {
  owned: true,
  ownedNumber: true,
  lent: true,
  lentNumber: true,
  carrier: true,
  carriers: true,
  randomNumber: true,
  neighbourOf: true,
  publishedNumber: true,
  numberLimit: true,
  carrierOf: true,
};
const leadNames: NamesOf<LeadSupply> = {
  randomNumber: true,
  regionSize: true,
  regionNumber: true,
  subscribers: true,
  numberOfSubscriber: true,
  subscriberByExposure: true,
  isOnDoNotCallList: true,
  hasConsented: true,
  dialectOf: true,
};
const directoryNames: NamesOf<SubscriberDirectory> = {
  count: true,
  dailyCalls: true,
  numberOf: true,
  contactOf: true,
  contacts: true,
  contactRank: true,
  drawCaller: true,
};
const callerNames: NamesOf<CallerSite> = {
  draw: true,
  member: true,
  memberDay: true,
  sourceDay: true,
  rareDays: true,
  subscribers: true,
  ownNumber: true,
  ownNumbers: true,
  numberLimit: true,
};
const leverNames: NamesOf<Levers> = {
  epoch: true,
  isGivenUp: true,
  limitPace: true,
  spaceCalls: true,
  limitRing: true,
  callOwnNumbers: true,
  replaceNumber: true,
  clearLabel: true,
  moveCarrier: true,
  switchPart: true,
  giveUp: true,
  startAgain: true,
};

/** The names of a contract alone: functions keep their object, what is none is read through. Nothing can be replaced. */
function shown<Contract extends object>(inner: Contract, names: NamesOf<Contract>): Contract {
  const outer: object = {};
  for (const name of Object.keys(names)) {
    const value: unknown = Reflect.get(inner, name);
    const property: PropertyDescriptor =
      typeof value === 'function'
        ? { value: (...args: readonly unknown[]) => Reflect.apply(value, inner, args) as unknown }
        : { get: () => Reflect.get(inner, name) as unknown };
    Object.defineProperty(outer, name, { ...property, enumerable: true });
  }
  return Object.freeze(outer) as Contract;
}

/** Columns are the same cells; only whose they are cannot be changed. */
const frozen = <Fields extends object>(fields: Fields): Readonly<Fields> => Object.freeze({ ...fields });

export function handedDetectorSite(site: DetectorSite): DetectorSite {
  const { place, attempt, release, registries, blockOf, earlier, tools, draw, expectedNumbers, models } =
    site;
  return frozen({
    place,
    attempt: frozen(attempt),
    release: frozen(release),
    registries: frozen(registries),
    blockOf,
    earlier: frozen(earlier),
    tools: frozen(tools),
    draw: shown(draw, drawNames),
    expectedNumbers,
    ...(models === undefined ? {} : { models }),
  });
}

function handedOperatorSite(site: OperatorSite): OperatorSite {
  const { own, numbers, leads, ledger, draw, tools, alternatives, agents, ...plain } = site;
  return frozen({
    ...plain,
    own: frozen(own),
    numbers: shown(numbers, numberNames),
    leads: shown(leads, leadNames),
    ledger: shown(ledger, ledgerNames),
    draw: shown(draw, drawNames),
    tools: frozen(tools),
    alternatives: frozen(alternatives),
    agents: shown(agents, agentsNames),
  });
}

const handedCallerSite = (site: CallerSite): CallerSite =>
  frozen({
    ...shown(site, callerNames),
    subscribers: shown(site.subscribers, directoryNames),
  });

const handedRuleSite = (site: RuleSite): RuleSite => frozen({ ...site, tools: frozen(site.tools) });

/** Of a family other than detectors. */
export function handedSite(family: Family, site: unknown): unknown {
  if (family === 'caller') return handedCallerSite(site as CallerSite);
  return family === 'rule' ? handedRuleSite(site as RuleSite) : handedOperatorSite(site as OperatorSite);
}

export const handedLevers = (levers: Levers): Levers => shown(levers, leverNames);

/** Of arms and replications that share them, too. */
export const handedValues = (values: ParameterValues): ParameterValues =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        Array.isArray(value) ? Object.freeze([...(value as readonly unknown[])]) : value,
      ]),
    ),
  ) as ParameterValues;

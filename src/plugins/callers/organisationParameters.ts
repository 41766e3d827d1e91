/** Parameters of all callers that call for a living: organisations, couriers, riders. */
import type { ParameterTable } from '../../model/contracts/parameter.ts';
import {
  countParameter,
  numberParameter,
  secondsParameter,
  shapeParameter,
  shareParameter,
} from './parameters.ts';
import type { Sourced } from './parameters.ts';

/** Defaults of one class with their sources. */
export interface OrganisationDefaults {
  readonly callers: Sourced;
  readonly linesPerCaller: Sourced;
  readonly attemptsPerDay: Sourced;
  readonly callerShape: Sourced;
  readonly dayShape: Sourced;
  readonly busyDayShare: Sourced;
  readonly busyDayFactor: Sourced;
  readonly clientsPerCaller: Sourced;
  readonly savedShare: Sourced;
  readonly namedShare: Sourced;
  readonly wantedShare: Sourced;
  readonly answerFactor: Sourced;
  readonly patienceSeconds: Sourced;
  readonly talkMedianSeconds: Sourced;
  readonly talkLogDeviation: Sourced;
  readonly reattemptShare: Sourced;
  readonly reattemptsAtMost: Sourced;
  readonly reattemptMedianSeconds: Sourced;
}

type Table = Record<string, ParameterTable[string]>;

const members = (d: OrganisationDefaults): Table => ({
  callers: countParameter(d.callers, {
    unit: 'callers',
    says: 'members of the class, each with one number',
    minimum: 1,
    maximum: 1_000_000,
  }),
  linesPerCaller: countParameter(d.linesPerCaller, {
    unit: 'lines',
    says: 'lines of a caller that show its number',
    minimum: 1,
    maximum: 10_000,
  }),
  attemptsPerDay: numberParameter(d.attemptsPerDay, {
    unit: 'attempts/day',
    says: 'first attempts of a caller, mean over all callers and days; reattempts come on top',
    minimum: 0,
    maximum: 1_000_000,
  }),
  callerShape: shapeParameter(d.callerShape, 'shape of the gamma distribution of rates among callers'),
  dayShape: shapeParameter(d.dayShape, 'shape of the gamma distribution of a caller’s rate from day to day'),
  busyDayShare: shareParameter(d.busyDayShare, 'share of days that are busy for the whole class'),
  busyDayFactor: numberParameter(d.busyDayFactor, {
    unit: '1',
    says: 'calls of a busy day as a multiple of another day’s; the mean over all days stays',
    minimum: 1,
    maximum: 1000,
  }),
});

const people = (d: OrganisationDefaults): Table => ({
  clientsPerCaller: countParameter(d.clientsPerCaller, {
    unit: 'people',
    says: 'people whom a caller calls again and again; 0 = anybody, a new one each time',
    minimum: 0,
    maximum: 1_000_000,
  }),
  savedShare: shareParameter(d.savedShare, 'share of the called who have saved the number as a contact'),
  namedShare: shareParameter(d.namedShare, 'share of callers whose registered name is shown to all others'),
  wantedShare: shareParameter(d.wantedShare, 'share of the calls that the called person wants'),
  answerFactor: numberParameter(d.answerFactor, {
    unit: '1',
    says: 'factor on the chance to answer, since the call is expected',
    minimum: 0,
    maximum: 10,
  }),
});

const talk = (d: OrganisationDefaults): Table => ({
  patienceSeconds: secondsParameter(d.patienceSeconds, 'longest time that the caller lets it ring', 600),
  talkMedianSeconds: secondsParameter(d.talkMedianSeconds, 'median conversation', 7200),
  talkLogDeviation: numberParameter(d.talkLogDeviation, {
    unit: '1',
    says: 'deviation of the logarithm of the conversation',
    minimum: 0,
    maximum: 3,
  }),
  reattemptShare: shareParameter(d.reattemptShare, 'chance that a failed attempt is followed by another'),
  reattemptsAtMost: countParameter(d.reattemptsAtMost, {
    unit: 'attempts',
    says: 'reattempts for one purpose at most',
    minimum: 0,
    maximum: 7,
  }),
  reattemptMedianSeconds: secondsParameter(
    d.reattemptMedianSeconds,
    'median wait before a reattempt',
    604_800,
  ),
});

/** The table of a class; `numberKind` is what kind of number its callers show unless blocks are named. */
export function organisationParameters(
  defaults: OrganisationDefaults,
  numberKind: 'mobile' | 'fixed',
): ParameterTable {
  return {
    ...members(defaults),
    blocks: {
      type: 'blocks',
      default: [],
      unit: '',
      says: 'number blocks that the callers are dealt from; empty = every block in service of the kind',
      source: 'assumed',
    },
    numberKind: {
      type: 'choice',
      default: numberKind,
      choices: ['mobile', 'fixed'],
      unit: '',
      says: 'kind of number where no blocks are named; fixed = geographic, toll-free and service numbers, if there are any',
      source: 'assumed',
    },
    ...people(defaults),
    ...talk(defaults),
  };
}

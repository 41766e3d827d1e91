/** Couriers and riders: strangers with a mobile number of their own who must reach a new person every few minutes. */
import type { CallerPlugin } from '../../model/contracts/caller.ts';
import { organisation } from './organisation.ts';

/** Parcel couriers. */
export const courier: CallerPlugin = organisation({
  id: 'courier',
  title: 'Parcel couriers',
  cites: ['facts C (Hu Anyan, Beijing; Ningbo: 150–160 a day)'],
  isProtected: true,
  callsFor: 'delivery',
  rhythm: 'delivery',
  numberKind: 'mobile',
  hasConsent: false,
  defaults: {
    callers: [12, 'assumed: one for 800 people'],
    linesPerCaller: [1, 'assumed'],
    attemptsPerDay: [135, 'facts C: nine delivery hours, one parcel in 4 min; 60–150 and 150–160 elsewhere'],
    callerShape: [10, 'assumed: 60 to 250 a day'],
    dayShape: [12, 'assumed'],
    busyDayShare: [0.03, 'assumed: days of great sales'],
    busyDayFactor: [2, 'assumed'],
    clientsPerCaller: [0, 'facts C: mostly unique callees'],
    savedShare: [0.05, 'assumed: few save their courier'],
    namedShare: [0, 'assumed: a private mobile number shows no name'],
    wantedShare: [1, 'assumed: everybody wants the own parcel'],
    answerFactor: [
      2.2,
      'assumed: on workdays about half of the attempts are answered at the usual trust, with reattempts two of three people are reached. No share of answered courier calls was found; that about half of homes are empty on workdays (facts C) is not one, since people answer a mobile elsewhere too',
    ],
    patienceSeconds: [25, 'assumed'],
    talkMedianSeconds: [34, 'assumed: mean 40 s; facts H 20–60 s, facts C about 1 min with dialling'],
    talkLogDeviation: [0.55, 'assumed'],
    reattemptShare: [0.5, 'assumed'],
    reattemptsAtMost: [2, 'assumed'],
    reattemptMedianSeconds: [1200, 'assumed: before leaving the quarter'],
  },
});

/** Takeaway riders. */
export const takeaway: CallerPlugin = organisation({
  id: 'takeaway',
  title: 'Takeaway riders',
  cites: ['mission S9'],
  isProtected: true,
  callsFor: 'delivery',
  rhythm: 'meals',
  numberKind: 'mobile',
  hasConsent: false,
  defaults: {
    callers: [15, 'assumed: one for 650 people'],
    linesPerCaller: [1, 'assumed'],
    attemptsPerDay: [25, 'assumed: 35 meals, most of them with a call'],
    callerShape: [5, 'assumed'],
    dayShape: [6, 'assumed'],
    busyDayShare: [0.1, 'assumed: rain'],
    busyDayFactor: [1.6, 'assumed'],
    clientsPerCaller: [0, 'assumed: a new customer each time'],
    savedShare: [0.02, 'assumed'],
    namedShare: [0, 'assumed: a private mobile number shows no name'],
    wantedShare: [1, 'assumed: everybody wants the own meal'],
    answerFactor: [3, 'assumed: the meal is awaited within minutes'],
    patienceSeconds: [30, 'assumed'],
    talkMedianSeconds: [20, 'assumed'],
    talkLogDeviation: [0.5, 'assumed'],
    reattemptShare: [0.8, 'assumed'],
    reattemptsAtMost: [3, 'assumed'],
    reattemptMedianSeconds: [90, 'assumed: the rider stands at the door'],
  },
});

/** Customer service that calls back, and telemarketing that people consented to. */
import type { CallerPlugin } from '../../model/contracts/caller.ts';
import { organisation } from './organisation.ts';

/** Customer service: call-backs that the customer asked for, and questions after a repair. */
export const customerService: CallerPlugin = organisation({
  id: 'customer-service',
  title: 'Customer service with call-backs',
  cites: ['facts 0.5 (bank call centre)', 'facts A3 (Hiya: business calls of 54–173 s)'],
  isProtected: false,
  callsFor: 'service',
  rhythm: 'callCentre',
  numberKind: 'fixed',
  hasConsent: true,
  defaults: {
    callers: [3, 'assumed: one for 3 000 people'],
    linesPerCaller: [20, 'assumed'],
    attemptsPerDay: [120, 'assumed'],
    callerShape: [1.2, 'assumed'],
    dayShape: [
      8,
      'assumed: a small desk is less even than a large one, whose index of dispersion across days, 3.1 at 192 calls a slot (facts 0.5), would be a shape of 90',
    ],
    busyDayShare: [0.03, 'assumed: recalls, outages'],
    busyDayFactor: [5, 'assumed'],
    clientsPerCaller: [5000, 'assumed: customers'],
    savedShare: [0.05, 'assumed'],
    namedShare: [0.7, 'assumed'],
    wantedShare: [0.95, 'assumed: some calls only ask how satisfied one is'],
    answerFactor: [1.3, 'assumed: a call-back is awaited'],
    patienceSeconds: [30, 'assumed'],
    talkMedianSeconds: [90, 'assumed; business calls last 54–173 s on average: facts A3'],
    talkLogDeviation: [0.9, 'assumed'],
    reattemptShare: [0.6, 'assumed'],
    reattemptsAtMost: [2, 'assumed'],
    reattemptMedianSeconds: [3600, 'assumed'],
  },
});

/** Telemarketing within the law: consent is given, yet not everybody wants the call that comes. */
export const consentedTelemarketing: CallerPlugin = organisation({
  id: 'consented-telemarketing',
  title: 'Telemarketing with consent',
  cites: ['mission S14', 'facts B1 (a human caller makes 300–500 calls a day)'],
  isProtected: false,
  callsFor: 'marketing',
  rhythm: 'marketing',
  numberKind: 'fixed',
  hasConsent: true,
  defaults: {
    callers: [2, 'assumed: one for 5 000 people'],
    linesPerCaller: [5, 'assumed'],
    attemptsPerDay: [300, 'assumed: a small team; one human caller makes 300–500 a day in facts B1'],
    callerShape: [1.5, 'assumed'],
    dayShape: [6, 'assumed'],
    busyDayShare: [0.05, 'assumed: ends of campaigns'],
    busyDayFactor: [2, 'assumed'],
    clientsPerCaller: [4000, 'assumed: people who consented'],
    savedShare: [0.01, 'assumed'],
    namedShare: [0.4, 'assumed'],
    wantedShare: [0.5, 'assumed: half regret their consent when it rings'],
    answerFactor: [1, 'assumed'],
    patienceSeconds: [25, 'assumed'],
    talkMedianSeconds: [45, 'assumed'],
    talkLogDeviation: [1, 'assumed'],
    reattemptShare: [0.5, 'assumed'],
    reattemptsAtMost: [2, 'assumed'],
    reattemptMedianSeconds: [14_400, 'assumed'],
  },
});

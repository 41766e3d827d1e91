/** What each rule of the catalogue forbids, said anew: how many calls of a list it forbids. */
import { secondsADay as day } from '../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import {
  after,
  and,
  beyondNumbers,
  both,
  daily,
  daysAfter,
  dropped,
  each,
  isNewCallee,
  oftener,
  outside,
  perNumberAndDay,
  shortOnes,
  shortShare,
} from './forbids.ts';
import type { Forbids, Is } from './forbids.ts';
import type { CalledFor } from './ruleTown.ts';

const isFor =
  (...purposes: readonly CalledFor[]): Is =>
  ({ purpose }) =>
    purposes.includes(purpose);
const selling = isFor('marketing');
const unasked: Is = ({ hasConsent }) => !hasConsent;
const listed: Is = ({ isListed, hasConsent }) => isListed && !hasConsent;
const voice: Is = ({ isAutomatic }) => isAutomatic;
const machine: Is = ({ isAutomatic, isDialler }) => isAutomatic || isDialler;
const unserved: Is = ({ isServed }) => !isServed;
const inbound: Is = ({ range }) => range === 'inbound-only';
const lent: Is = ({ isLent }) => isLent;
const abroad: Is = ({ isAbroad }) => isAbroad;
const elsewhere: Is = ({ range }) => range !== 'marketing';
const mobile: Is = ({ kind }) => kind === 'mobile';
/** Nobody answers before the caller gives up, and that is too soon. */
const briefly: Is = ({ call: { exogenous, outcome } }) =>
  exogenous.patienceSeconds < 15 &&
  outcome.ringSeconds > 0 &&
  [FinalState.unanswered, FinalState.abandonedByCaller].some((state) => state === outcome.finalState);

const talked: Is = ({ isAnswered, isDropped, call }) =>
  isAnswered && !isDropped && call.outcome.finalState >= 0;
const refused: Is = ({ isRefused }) => isRefused;
const recorded = isFor('marketing', 'collection', 'service', 'banking', 'fraud');
const state = both(
  each(and(selling, daily(8, 20)), and(selling, machine, unasked)),
  oftener(selling, 3, day),
);
const french = outside([[10, 13], [14, 20]], [], []); // prettier-ignore

/** What a rule is played with, and what it forbids then. */
export const forbiddenBy: Readonly<Record<string, Forbids>> = {
  'cn-2018-plan': each(and(selling, unasked)),
  'cn-cc-2020': each(inbound),
  'cn-draft-2020': each(and(selling, unasked)),
  'cn-95': each(and(selling, ({ kind }) => kind === 'code')),
  'cn-adlaw': each(and(selling, unasked)),
  'cn-collect': each(and(isFor('collection'), daily(8, 22))),
  'cn-afl-2022': both(each(and(isFor('fraud', 'marketing', 'collection'), unserved)), beyondNumbers(5)),
  'cn-oper-freq': perNumberAndDay(80, isNewCallee),
  'cn-draft-2020-numbers': each(and(isFor('fraud', 'marketing', 'collection'), unserved), lent),
  'cn-joint-2024': each(lent),
  'us-hours': each(and(selling, daily(8, 21))),
  'us-abandon-tsr': dropped(selling, { share: 0.03, days: 30 }),
  'us-abandon-fcc': dropped(selling, { share: 0.03, days: 30 }),
  'us-ring': each(and(selling, briefly)),
  'us-dnc': each(and(selling, listed)),
  'us-own-list': both(
    daysAfter(selling, refused, 1),
    daysAfter(and(isFor('collection', 'care', 'service', 'banking', 'delivery'), voice, unasked), refused, 1),
  ),
  'us-tcpa-robo': each(and(recorded, voice, unasked, (call) => !call.isSynthetic)),
  'us-ai-voice': each(and(recorded, voice, unasked, (call) => call.isSynthetic)),
  'us-tsr-prerecord': each(and(selling, voice, unasked)),
  'us-exempt-3in30': oftener(and(isFor('collection'), voice, unasked), 3, 30 * day),
  'us-exempt-hipaa': both(
    oftener(and(isFor('care'), voice, unasked), 1, day),
    oftener(and(isFor('care'), voice, unasked), 3, 7 * day),
  ),
  'us-1to1': each(and(selling, voice, unasked)),
  'us-regf': both(oftener(isFor('collection'), 7, 7 * day), after(isFor('collection'), talked, 5 * day)),
  'us-dno': each(inbound),
  'us-block-2017': each(unserved),
  'us-gateway': each(and(isFor('marketing', 'fraud', 'collection'), voice, unasked)),
  'us-spoof': each(and(isFor('fraud', 'marketing'), unserved)),
  'us-carrier-sdc': shortShare(0.15, 6),
  'fl-ftsa': state,
  'ok-otsa': state,
  'uk-misuse': both(
    each(and(isFor('marketing', 'collection'), briefly)),
    dropped(selling, { share: 0.03, days: 1, isBelow: true }),
  ),
  'uk-pecr': both(
    each(and(selling, voice, unasked), and(selling, listed)),
    after(selling, refused, Infinity),
  ),
  'uk-cli-2023': each(unserved),
  'uk-cli-2025': each(abroad),
  'uk-447-draft': each(and(abroad, mobile)),
  'in-tcccpr-complaint': each(and(isFor('marketing', 'fraud', 'collection', 'service'), elsewhere)),
  'in-series': each(
    and(selling, elsewhere),
    and(isFor('banking', 'service'), ({ range }) => range !== 'service'),
  ),
  'in-utm-2yr': each(and(isFor('marketing', 'fraud'), elsewhere)),
  'in-50calls': perNumberAndDay(50),
  'in-hours': each(and(selling, unasked, daily(10, 21))),
  'ca-hours': each(and(selling, outside([[9, 21.5]], [[10, 18]], [[10, 18]]))),
  'ca-abandon': dropped(selling, { share: 0.05, days: 30 }),
  'ca-adad': each(
    and(selling, voice, unasked),
    and(isFor('collection', 'fraud'), voice, outside([[9, 21.5]], [[10, 18]], [[10, 18]])),
  ),
  'ca-dncl': each(and(selling, listed)),
  'au-hours': each(and(selling, outside([[9, 20]], [[9, 17]], []))),
  'au-dncr': each(and(selling, listed)),
  'fr-decree-2022-1313': both(
    each(and(selling, unasked, french)),
    oftener(selling, 4, 30 * day),
    after(selling, refused, 60 * day),
  ),
  'fr-law-2025-594': each(and(selling, unasked)),
  'fr-prefix': each(and(selling, machine, (call) => elsewhere(call) || mobile(call))),
  'de-uwg': each(and(selling, unasked)),
  'de-cli': each(and(abroad, ({ kind }) => kind === 'geographic')),
  'es-tdf-149-2025': each(and(selling, mobile), abroad, unserved),
  'br-short-2022': shortOnes(100, 3, ({ isAnswered, isEndedByCallee }) => isAnswered && isEndedByCallee),
  'br-short-2024': shortOnes(100, 6),
  'br-0303': each(and(selling, elsewhere)),
  'br-nmp': each(and(selling, listed)),
  'kr-net50': both(
    each(and(selling, unasked), and(selling, daily(8, 21))),
    after(selling, refused, Infinity),
  ),
  'jp-sct': after(selling, refused, Infinity),
  'sg-dnc': each(and(selling, listed)),
};

/** What a third party's source of wanted calls may answer. */
import type { CallerPlugin, CallerSite, CallerSource, CallIntent } from '../../model/contracts/caller.ts';
import {
  followUpsAtMost,
  lastPurpose,
  lastRelation,
  mostCandidatesPerSecond,
} from '../../model/contracts/caller.ts';
import { mayBeUnwanted } from '../../model/simulation/building/mayBeUnwanted.ts';
import type { MadePart, PartCheck } from './partCheck.ts';
import type { Ranges } from './valueRanges.ts';
import {
  amount,
  cellEnd,
  declared,
  fieldsFault,
  numberFrom,
  orAbsent,
  returned,
  share,
  shown,
  wholeFrom,
  yesOrNo,
} from './valueRanges.ts';

const mannerRanges: Ranges = {
  purpose: wholeFrom(0, lastPurpose),
  isWanted: yesOrNo,
  hasConsent: yesOrNo,
  patienceSeconds: amount,
  talkMedianSeconds: amount,
  talkLogDeviation: amount,
  reattemptShare: share,
  reattemptsAtMost: wholeFrom(0, cellEnd - 1),
  reattemptMedianSeconds: amount,
  answerFactor: amount,
};

/** Rows of tables: a broken one would be read from nowhere. */
function intentRanges({ plugin, site, parameters }: MadePart): Ranges {
  const { subscribers, numberLimit } = site as CallerSite;
  const { membersFrom } = plugin as CallerPlugin;
  const members = membersFrom === '' ? subscribers.count : Number(parameters[membersFrom]);
  return {
    entity: wholeFrom(0, members - 1),
    line: wholeFrom(0, cellEnd - 1),
    callingNumber: wholeFrom(0, numberLimit - 1),
    callerSubscriber: wholeFrom(-1, subscribers.count - 1),
    callee: wholeFrom(0, subscribers.count - 1),
    relation: wholeFrom(0, lastRelation),
    followUps: wholeFrom(0, followUpsAtMost),
    followUpMeanSeconds: amount,
  };
}

const mannersTold: PartCheck = (manners) => {
  if (manners === undefined) return null;
  if (!Array.isArray(manners) || manners.length === 0)
    return `is ${shown(manners)}; expected a list of at least one manner`;
  for (const [place, manner] of (manners as readonly unknown[]).entries()) {
    if (typeof manner !== 'object' || manner === null)
      return `[${place}] is ${shown(manner)}; expected a manner`;
    const fault = fieldsFault(manner, mannerRanges);
    if (fault !== null) return `[${place}] ${fault}`;
  }
  return null;
};

function planned(made: MadePart): PartCheck {
  const ranges = intentRanges(made);
  const areAllWanted = !mayBeUnwanted(made.plugin as CallerPlugin, made.parameters);
  return (_answer, [, , out], part) => {
    const { isAccepted } = out as CallIntent;
    if (!isAccepted) return fieldsFault(out as CallIntent, { isAccepted: yesOrNo });
    const { manners } = part as CallerSource;
    const own = manners === undefined ? mannerRanges : { manner: wholeFrom(0, manners.length - 1) };
    const fault = fieldsFault(out as CallIntent, ranges) ?? fieldsFault(out as CallIntent, own);
    const { isWanted } = manners?.[(out as CallIntent).manner] ?? (out as CallIntent);
    if (fault !== null || isWanted || !areAllWanted) return fault;
    return 'isWanted is false; expected true: by `wantedFrom` all calls are wanted';
  };
}

export const callerChecks = (made: MadePart): Readonly<Record<string, PartCheck>> => ({
  ceilingPerSecond: returned(numberFrom(0, mostCandidatesPerSecond)),
  plan: planned(made),
  manners: mannersTold,
  intentsPerCandidate: declared(orAbsent(amount)),
  busiestShare: declared(orAbsent(share)),
  isNamed: returned(yesOrNo),
  hasSaved: returned(yesOrNo),
});

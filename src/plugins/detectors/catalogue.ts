/** All built-in detectors, by id. */
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import { allOf } from './composition/allOf.ts';
import { anyOf } from './composition/anyOf.ts';
import { cascade } from './composition/cascade.ts';
import { weightedVote } from './composition/weightedVote.ts';
import { attestationShare } from './identity/attestationShare.ts';
import { consentCheck } from './identity/consentCheck.ts';
import { doNotCall } from './identity/doNotCall.ts';
import { doNotOriginate } from './identity/doNotOriginate.ts';
import { foreignIngress } from './identity/foreignIngress.ts';
import { neighbourMatch } from './identity/neighbourMatch.ts';
import { purposeOfRange } from './identity/purposeOfRange.ts';
import { stillSims } from './identity/stillSims.ts';
import { unallocatedNumber } from './identity/unallocatedNumber.ts';
import { onlineLogistic } from './learning/onlineLogistic.ts';
import { trainedModel } from './learning/trainedModel.ts';
import { none } from './none.ts';
import { bayesFilter } from './published/bayesFilter.ts';
import { callGraphTrust } from './published/callGraphTrust.ts';
import { greyLevelling } from './published/greyLevelling.ts';
import { sequentialTest } from './published/sequentialTest.ts';
import { votingClusters } from './published/votingClusters.ts';
import { complaintCount } from './reputation/complaintCount.ts';
import { crowdLabels } from './reputation/crowdLabels.ts';
import { honeypotLines } from './reputation/honeypotLines.ts';
import { sharedBlacklist } from './reputation/sharedBlacklist.ts';
import { distinctCallees } from './sketches/distinctCallees.ts';
import { heavyHitters } from './sketches/heavyHitters.ts';
import { answerSeizureRatio } from './volume/answerSeizureRatio.ts';
import { callsACallee } from './volume/callsACallee.ts';
import { newNumberQuota } from './volume/newNumberQuota.ts';
import { numberAge } from './volume/numberAge.ts';
import { outInRatio } from './volume/outInRatio.ts';
import { sequentialSweep } from './volume/sequentialSweep.ts';
import { shortCalls } from './volume/shortCalls.ts';
import { shortCallShare } from './volume/shortCallShare.ts';
import { slidingCap } from './volume/slidingCap.ts';
import { tokenBucket } from './volume/tokenBucket.ts';
import { uniqueCallees } from './volume/uniqueCallees.ts';
import { volumeCap } from './volume/volumeCap.ts';

export const detectorCatalogue: readonly DetectorPlugin[] = [
  none,
  volumeCap,
  slidingCap,
  tokenBucket,
  shortCalls,
  shortCallShare,
  uniqueCallees,
  callsACallee,
  answerSeizureRatio,
  outInRatio,
  sequentialSweep,
  numberAge,
  newNumberQuota,
  heavyHitters,
  distinctCallees,
  stillSims,
  unallocatedNumber,
  doNotOriginate,
  foreignIngress,
  purposeOfRange,
  neighbourMatch,
  attestationShare,
  consentCheck,
  doNotCall,
  crowdLabels,
  honeypotLines,
  complaintCount,
  sharedBlacklist,
  greyLevelling,
  callGraphTrust,
  sequentialTest,
  votingClusters,
  bayesFilter,
  onlineLogistic,
  trainedModel,
  anyOf,
  allOf,
  weightedVote,
  cascade,
];

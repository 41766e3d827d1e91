/** All built-in rules, by country. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { cnPlan2018, cnDraft2020, cnAdLaw } from './cn/marketing.ts';
import { cnCallCentre2020, cnCode95 } from './cn/codes.ts';
import { cnCollection } from './cn/collection.ts';
import { cnAfl2022, cnFrequency } from './cn/numbers.ts';
import { cnJoint2024 } from './cn/lending.ts';
import { cnDraft2020Numbers } from './cn/ownNumbers.ts';
import { usHours } from './us/hours.ts';
import { usAbandonTsr, usAbandonFcc, usRing } from './us/abandonment.ts';
import { usDoNotCall, usOneToOne } from './us/permission.ts';
import { usOwnList } from './us/ownList.ts';
import { usAiVoice, usRobocall, usTsrPrerecorded } from './us/voices.ts';
import { usHipaa, usThreeInThirty } from './us/exemptCalls.ts';
import { usRegF } from './us/collection.ts';
import { usShaken, usDno, usBlockUnallocated, usShortDuration } from './us/networks.ts';
import { usGateway, usSpoof } from './us/tracing.ts';
import { flFtsa, okOtsa } from './us/states.ts';
import { ukMisuse } from './uk/misuse.ts';
import { ukPecr } from './uk/permission.ts';
import { ukCli2023, ukCli2025, uk447Draft } from './uk/numbers.ts';
import { inComplaints, inSeries } from './in/commercial.ts';
import { inTwoYears } from './in/telemarketers.ts';
import { inHours } from './in/hours.ts';
import { inFiftyCalls } from './in/fiftyCalls.ts';
import { caAdad } from './ca/announcing.ts';
import { caHours, caAbandon, caDncl } from './ca/telemarketing.ts';
import { auHours, auRegister } from './au/telemarketing.ts';
import { frDecree2022, frLaw2025 } from './fr/demarchage.ts';
import { frPrefix } from './fr/numbers.ts';
import { deUwg } from './de/uwg.ts';
import { deCli } from './de/numbers.ts';
import { es2025 } from './es/numbers.ts';
import { brShort2022, brShort2024 } from './br/short.ts';
import { brPrefix0303, brNaoMePerturbe } from './br/telemarketing.ts';
import { brOrigem } from './br/origin.ts';
import { krNetwork50 } from './kr/network.ts';
import { jpSct } from './jp/sct.ts';
import { sgDnc } from './sg/dnc.ts';

export const ruleCatalogue: readonly RulePlugin[] = [
  cnPlan2018,
  cnCallCentre2020,
  cnDraft2020,
  cnCode95,
  cnAdLaw,
  cnCollection,
  cnAfl2022,
  cnFrequency,
  cnDraft2020Numbers,
  cnJoint2024,
  usHours,
  usAbandonTsr,
  usAbandonFcc,
  usRing,
  usDoNotCall,
  usOwnList,
  usRobocall,
  usAiVoice,
  usTsrPrerecorded,
  usThreeInThirty,
  usHipaa,
  usOneToOne,
  usRegF,
  usShaken,
  usDno,
  usBlockUnallocated,
  usGateway,
  usSpoof,
  usShortDuration,
  flFtsa,
  okOtsa,
  ukMisuse,
  ukPecr,
  ukCli2023,
  ukCli2025,
  uk447Draft,
  inComplaints,
  inSeries,
  inTwoYears,
  inFiftyCalls,
  inHours,
  caHours,
  caAbandon,
  caAdad,
  caDncl,
  auHours,
  auRegister,
  frDecree2022,
  frLaw2025,
  frPrefix,
  deUwg,
  deCli,
  es2025,
  brShort2022,
  brShort2024,
  brPrefix0303,
  brNaoMePerturbe,
  brOrigem,
  krNetwork50,
  jpSct,
  sgDnc,
];

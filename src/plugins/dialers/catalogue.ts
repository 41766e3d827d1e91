/** All built-in parts of operators, by family. */
import type { BooksPlugin } from '../../model/contracts/operator/books.ts';
import type { CallingNumberPlugin } from '../../model/contracts/operator/callingNumber.ts';
import type { EvasionPlugin } from '../../model/contracts/operator/evasion.ts';
import type { ListPlugin } from '../../model/contracts/operator/list.ts';
import type { PacingPlugin } from '../../model/contracts/operator/pacing.ts';
import type { ScriptPlugin } from '../../model/contracts/operator/script.ts';
import { standard } from './books/standard.ts';
import { borrowed } from './callingNumber/borrowed.ts';
import { fixed } from './callingNumber/fixed.ts';
import { foreignIngress } from './callingNumber/foreignIngress.ts';
import { impersonating } from './callingNumber/impersonating.ts';
import { inboundCode } from './callingNumber/inboundCode.ts';
import { neighbour } from './callingNumber/neighbour.ts';
import { pool } from './callingNumber/pool.ts';
import { randomPerCall } from './callingNumber/randomPerCall.ts';
import { rotating } from './callingNumber/rotating.ts';
import { simBox } from './callingNumber/simBox.ts';
import { snowshoe } from './callingNumber/snowshoe.ts';
import { bandit } from './evasion/bandit.ts';
import { burnAndReplace } from './evasion/burnAndReplace.ts';
import { labelClearing } from './evasion/labelClearing.ts';
import { learning } from './evasion/learning.ts';
import { moveCarrier } from './evasion/moveCarrier.ts';
import { oneRingBait } from './evasion/oneRingBait.ts';
import { probeForCap } from './evasion/probeForCap.ts';
import { reciprocalCalls } from './evasion/reciprocalCalls.ts';
import { stayUnderCaps } from './evasion/stayUnderCaps.ts';
import { stopLoss } from './evasion/stopLoss.ts';
import { collected } from './list/collected.ts';
import { collectedFirms } from './list/collectedFirms.ts';
import { consented } from './list/consented.ts';
import { leaked } from './list/leaked.ts';
import { randomNumbers } from './list/randomNumbers.ts';
import { sequential } from './list/sequential.ts';
import { agents } from './pacing/agents.ts';
import { fixedPerDay } from './pacing/fixedPerDay.ts';
import { fixedRate } from './pacing/fixedRate.ts';
import { predictive } from './pacing/predictive.ts';
import { preview } from './pacing/preview.ts';
import { progressive } from './pacing/progressive.ts';
import { ratio } from './pacing/ratio.ts';
import { fraud } from './script/fraud.ts';
import { humanAgent } from './script/humanAgent.ts';
import { robocallMessage } from './script/robocallMessage.ts';
import { turns } from './script/turns.ts';

export const pacingCatalogue: readonly PacingPlugin[] = [
  fixedPerDay,
  agents,
  fixedRate,
  preview,
  progressive,
  ratio,
  predictive,
];
export const listCatalogue: readonly ListPlugin[] = [
  randomNumbers,
  sequential,
  collectedFirms,
  collected,
  leaked,
  consented,
];
export const callingNumberCatalogue: readonly CallingNumberPlugin[] = [
  fixed,
  pool,
  rotating,
  randomPerCall,
  neighbour,
  snowshoe,
  impersonating,
  inboundCode,
  simBox,
  foreignIngress,
  borrowed,
];
export const scriptCatalogue: readonly ScriptPlugin[] = [turns, robocallMessage, humanAgent, fraud];
export const evasionCatalogue: readonly EvasionPlugin[] = [
  stayUnderCaps,
  probeForCap,
  labelClearing,
  burnAndReplace,
  moveCarrier,
  reciprocalCalls,
  oneRingBait,
  bandit,
  learning,
  stopLoss,
];
export const booksCatalogue: readonly BooksPlugin[] = [standard];

/** All built-in classes of wanted callers. */
import type { CallerPlugin } from '../../model/contracts/caller.ts';
import { consentedTelemarketing, customerService } from './businesses.ts';
import { bank, hospital, publicAlert, school } from './institutions.ts';
import { person } from './person.ts';
import { courier, takeaway } from './strangersOnTheMove.ts';

export const callerCatalogue: readonly CallerPlugin[] = [
  person,
  courier,
  takeaway,
  hospital,
  school,
  bank,
  customerService,
  publicAlert,
  consentedTelemarketing,
];

/** What the called person has allowed: consent, the do-not-call register, an artificial voice. */
import type { Condition } from '../condition.ts';
import { onlyFor, whenever } from '../condition.ts';

/** The person has consented. */
export const consentGiven: Condition = whenever('no consent', ({ hasConsent }) => hasConsent !== 0);

/** The person is not on the do-not-call register, or has consented all the same. */
export const notRegistered: Condition = whenever(
  'the number is on the do-not-call register',
  ({ isOnDoNotCallList, hasConsent }) => isOnDoNotCallList !== 1 || hasConsent === 1,
);

/** No artificial or recorded voice without consent. */
export const noVoiceWithoutConsent: Condition = whenever(
  'an artificial or recorded voice without consent',
  ({ isAutomatic, hasConsent }) => isAutomatic !== 1 || hasConsent !== 0,
);

/** The same of voices that are not known to be synthetic, and of those that are. */
export const noRecordingWithoutConsent: Condition = onlyFor(
  ({ isSynthetic }) => isSynthetic !== 1,
  noVoiceWithoutConsent,
);
export const noSyntheticVoiceWithoutConsent: Condition = whenever(
  'a synthetic voice without consent',
  ({ isAutomatic, isSynthetic, hasConsent }) => isAutomatic !== 1 || isSynthetic !== 1 || hasConsent !== 0,
);

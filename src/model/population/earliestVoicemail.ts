/** Before when no machine of a group of subscribers answers. */
import type { ParameterValues } from '../contracts/parameter.ts';

/** Whichever of the two ends of the timers is sooner, should they have been exchanged. */
export const earliestVoicemailSeconds = ({
  voicemailEarliestSeconds,
  voicemailLatestSeconds,
}: ParameterValues): number => Math.min(Number(voicemailEarliestSeconds), Number(voicemailLatestSeconds));

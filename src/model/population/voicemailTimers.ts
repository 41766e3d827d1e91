/** Between which times the answering machines of a group of subscribers answer. */
import type { ParameterValues } from '../contracts/parameter.ts';

export interface VoicemailTimers {
  /** Before that none answers. */
  readonly earliestSeconds: number;
  readonly spreadSeconds: number;
}

/** The two ends in whichever order they are written. */
export function voicemailTimers(parameters: ParameterValues): VoicemailTimers {
  const ends = [Number(parameters.voicemailEarliestSeconds), Number(parameters.voicemailLatestSeconds)];
  const earliestSeconds = Math.min(...ends);
  return { earliestSeconds, spreadSeconds: Math.max(...ends) - earliestSeconds };
}

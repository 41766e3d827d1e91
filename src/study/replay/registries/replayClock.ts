/** The time of the call at hand, on the clock of `time_ms`. */
export interface ReplayClock {
  nowMs: number;
}

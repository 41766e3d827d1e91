/** The parts of an effect: by who reacts, and of lost calls by reason, in English. */

export const effect = {
  help: 'Differences between five paired arms. Mechanical: from the open loop, in which nobody reacts. The intervals are simulation error only.',
  mechanical: 'mechanical',
  dialers: 'dialers react, beyond that',
  callees: 'callees react, beyond that',
  together: 'both together, beyond both',
  total: 'all',
};

export const losses = {
  help: 'Of 1,000 demands that were completed in the control arm, those that are not completed in this one. All panels have one scale.',
  gainedHelp: ' in the table: demands that only this arm completes.',
  gainedWord: 'Gained',
  otherwiseHelp:
    'Otherwise: let go or put off for a rule’s sake, line busy, congestion, or another time of the call.',
  lines: 'Lines: intervals of the whole, simulation error only; one with an arrow goes on beyond the scale.',
  rejected: 'rejected',
  labelled: 'labelled',
  trust: 'trust lost',
  otherwise: 'otherwise',
  gained: 'gained',
  none: 'No wanted call was seen lost in any class.',
  noDemand: 'No data: no demand was completed in the control arm.',
  label: (arm: string) => `Wanted calls lost by class and reason under ${arm}`,
  table: 'Wanted calls lost per 1,000, by class and reason',
  bounds: 'A class of which none was seen lost may still lose as many as the upper end of its interval says.',
};

/** Rules: what callers do for them, and how sure they are, in English. */

export const rules = {
  help: 'Wanted callers keep every rule, operators those that they are said to. A call let go is not made at all; one put off waits and may come too late. Intervals: simulation error only.',
  table: 'Calls let go, put off and made against a rule, by arm, rule and class',
  rule: 'rule',
  letGo: 'planned calls let go, %',
  putOff: 'waits a day',
  broken: 'calls that break it, %',
  sanctions: 'sanctions decided a day',
  /** Rules that moved nobody, by arm. */
  idle: {
    head: 'Rules that moved nobody (no call let go or put off, no alarm of carriers, no sanction in time):',
    controlsCalls: ' (every call as in the control)',
    list: (rules: string) => `: ${rules}`,
    unbroken: (rule: string, because: string) => `${rule}, which no call breaks${because}`,
    /** Goes behind “which no call breaks”. */
    because: {
      notBegun: (from: string) => ` (it begins on ${from}, after the last day)`,
      nobody: ' (nobody makes the calls that it is about)',
      kept: (who: string) => ` (all whom it binds keep it: ${who})`,
      permitted: (who: string) => ` (what ${who} do is permitted, though they do not keep it)`,
    },
    broken: (rule: string, who: string) => `${rule}, broken by ${who}`,
    /** Something was done for the rule, and moved no call. */
    inVain: {
      late: ' (what its office decided falls due after the end)',
      fines: ' (its office fined, and nobody here reacts to fines)',
      orders: ' (nobody was shut out for it before the end)',
      maybe: ' (what follows from it comes too late, or does nothing to a call)',
    },
    callsOf: (share: string, name: string) => `${share} of the calls of ${name}`,
    why: 'A rule moves the calls of who keeps it (operators by `isCompliantWith`, wanted callers always), of whom carriers reject or label for it, of whom an office shuts out in time, and of operators that react to fines (`evasion`, such as `stop-loss`).',
  },
};

export const library = {
  table: 'Rules that are played, and how sure they are',
  help: 'Rules are models of laws and practice, no legal advice; docs/reference/rules.md in the package has their parts in words. Each is played from the start, or from the day that the scenario names, whether it is law then or not.',
  doubt:
    'A date with a question mark is recalled or assumed; that of a draft, in brackets, is the day of its text or the one on which it was due.',
  rule: 'rule',
  jurisdiction: 'where',
  says: 'says',
  inForce: 'in force',
  span: (from: string, until: string) => `${from} to ${until}`,
  never: (date: string) => `never (${date})`,
  notYet: (day: string) => `; not yet on ${day}`,
  noLonger: (day: string) => `; no longer on ${day}`,
  statuses: {
    verified: 'verified: its numbers were seen in a retrieved text',
    partly: 'partly verified: its existence was seen, some numbers are recalled',
    recalled: 'recalled: not verified',
    draft: 'not in force: a draft, a proposal or vacated',
  },
};

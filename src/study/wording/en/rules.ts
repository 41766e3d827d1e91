/** Rules: what callers do for them, and how sure they are, in English. */

export const rules = {
  help: 'Wanted callers keep every rule, operators those that they are said to. A call let go is not made at all; one put off waits and may come too late. Intervals: simulation error only.',
  table: 'Calls let go, put off and made against a rule, by arm, rule and class',
  rule: 'rule',
  letGo: 'planned calls let go, %',
  putOff: 'waits a day',
  broken: 'calls that break it, %',
  sanctions: 'sanctions a day',
};

export const library = {
  table: 'Rules that are played, and how sure they are',
  help: 'Rules are models of laws and practice, no legal advice; docs/reference/rules.md in the package has their parts in words.',
  rule: 'rule',
  jurisdiction: 'where',
  says: 'says',
  statuses: {
    verified: 'verified: its numbers were seen in a retrieved text',
    partly: 'partly verified: its existence was seen, some numbers are recalled',
    recalled: 'recalled: not verified',
    draft: 'not in force: a draft, a proposal or vacated',
  },
};

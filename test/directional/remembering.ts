/** Rules that remember how calls went: a trace of the very calls tells as much of them as those who make them hear. */
export const remembering: readonly string[] = [
  'us-abandon-tsr',
  'us-abandon-fcc',
  'ca-abandon',
  'us-regf',
  'us-carrier-sdc',
  'cn-oper-freq',
  'br-short-2022',
  'br-short-2024',
];

/** The text of a scenario in which these sites, as YAML writes them in a list, judge the calls of people. */
export const screenedVillage = (id: string, sites: string): string => `ringfence: 1
id: ${id}
world:
  clock: {start: 2020-08-03, days: 1, preHistory: 0 d, utcOffset: 8 h}
  currency: CNY
  couplings: all
  numbering: {mobile-a: {prefix: "+861380", digits: 6, kind: mobile, carrier: carrier-a, allocated: 0.8}}
  network: {use: single-exchange, circuits: 100}
  population: {village: {subscribers: 100, blocks: [mobile-a]}}
  callers: {people: {use: person}}
  screening: {terminating: [${sites}]}
experiment: {replications: 20}
`;

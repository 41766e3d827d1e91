/** A valid scenario that uses every key of the grammar once; faults are tested by changing a piece of it. */

export const validScenario = `ringfence: 1
id: valid
title: {en: A valid scenario, zh: 有效的场景}
world:
  clock: {start: 2020-08-03, days: 70, preHistory: 28 d, utcOffset: 8 h}
  currency: CNY
  couplings: [busy-callee, marks]
  numbering:
    mobile-a: {prefix: "+86138", digits: 6, kind: mobile, carrier: carrier-a, allocated: 0.8, purpose: any}
    code-95: {prefix: "95", digits: 3, kind: code, carrier: carrier-b, allocated: 0.5, purpose: inbound-only}
    bad: {prefix: "+86000", digits: 6, kind: invalid}
  network: {use: single-exchange, circuits: 500}
  population:
    residents:
      subscribers: 10000
      answering: {contact: 0.70, unknown: {is: 0.24, source: "Hiya 2018, facts A2"}}
      labelApp: 0.33
  callers:
    people: {use: person, class: neighbours}
    couriers: {use: courier, callers: 120, callsPerDay: {is: 135, source: "facts C"}, rhythm: [1, 2.5]}
    robots:
      use: operator
      operators: 3
      insideShare: 1
      isCompliantWith: [cn-draft-2020]
      pacing: {use: fixed-per-day, lines: 2, attemptsPerDay: 3000, hours: ["09:00", "20:00"], pause: 2.5 s}
      list: {use: random-numbers, blocks: [mobile-a]}
      callingNumber: {use: random-per-call, blocks: [mobile-a, bad]}
      script: {use: turns, purpose: marketing}
      evasion: [{use: change-number, after: 3}]
      books: {use: standard, minute: 0.1}
  rules: [{id: draft, use: cn-draft-2020, from: 2020-08-05, limitCalls: 50}]
  screening:
    terminating:
      - {id: labels, use: crowd-labels, threshold: 20, alarmAt: 0.5, then: label}
experiment:
  seed: 1
  replications: 20
  level: 0.95
  mode: closed
  control: none
  arms:
    none: {}
    daily-cap: {set: {screening.terminating: [{id: cap, use: volume-cap, limitCalls: 200, then: reject}]}}
    slow: {set: {callers.robots.pacing.lines: 1, screening.terminating.labels.threshold: 5}}
  factors:
    wage: {path: callers.robots.books.minute, levels: [0.05, 0.2]}
    lines: {path: callers.robots.pacing.lines, range: [1, 4]}
  design: {use: one-at-a-time}
  gate:
    underTest: [volume-cap]
    thresholds: [{metric: unwanted.answered.perSubscriberDay, class: robot, arm: daily-cap, atMost: 0.3}]
    margins: {wanted.rejected.share: 0.001}
`;

/** Metric ids that the scenario may name. */
export const someMetrics: readonly string[] = [
  'unwanted.answered.perSubscriberDay',
  'wanted.rejected.share',
  'wanted.lost.perThousand',
];

/** Rules that are known and not in the library, each with what a world or a call lacks to say it faithfully. */

export interface RuleNotModelled {
  readonly where: string;
  readonly rule: string;
  readonly why: string;
}

export const rulesNotModelled: readonly RuleNotModelled[] = [
  {
    where: 'CN',
    rule: 'Complaint channel 12321 (CN-12321): stages of 1, 3, 15 and 20 working days',
    why: 'it binds an office; its 20 days are the delay of the sanction of `cn-2018-plan`',
  },
  {
    where: 'CN',
    rule: 'Public Security Administration act, art. 42 (in CN-ADLAW/PSM): days of detention for repeated harassment',
    why: 'recalled, and detention is no sanction that a world has; the fine of the Advertising Law is `cn-adlaw`',
  },
  {
    where: 'US',
    rule: 'Exempted calls to mobiles (US-EXEMPT-WIRELESS): one notice a parcel, three a bank event in three days, voice of at most a minute',
    why: 'a call shows neither its parcel or event nor whether the line called is a mobile, and the numbers are recalled; those for health care are in `us-exempt-hipaa`',
  },
  {
    where: 'US',
    rule: 'Robocall Mitigation Database (US-RMD): no traffic from providers that are not listed',
    why: 'carriers of a world have no listing, and a call that is refused breaks nothing that its caller could know',
  },
  {
    where: 'US',
    rule: 'Safe harbour of 14 October 2020 for blocking by reasonable analytics (US-BLOCK-SAFE, 85 FR 56530)',
    why: 'it permits carriers any reasonable detector and names none: put detectors at sites. What was permitted in 2017 is `us-block-2017`',
  },
  {
    where: 'US',
    rule: 'Small telephone acts of Maryland, Washington, New York and Texas',
    why: 'recalled without their texts; `fl-ftsa` with other parameters comes near',
  },
  {
    where: 'IN',
    rule: 'Signals to be flagged in real time (IN-SIGNALS): many calls, short ones, few incoming ones, honeypots',
    why: 'no threshold is given, so every number would be made up; the detectors are there: `volume-cap`, `short-call-share`, `out-in-ratio`, `honeypot-lines`',
  },
  {
    where: 'IN',
    rule: 'Financial disincentives for misreporting (IN-FD): Rs 2, 5 and 10 lakh an instance',
    why: 'carriers pay them for wrong reports, and no carrier of a world reports',
  },
  {
    where: 'AU',
    rule: 'Code C661 on scam calls (AU-C661): detect, trace, block and report',
    why: 'it gives no number by which a call could be judged; its penalty for a breach of a direction stands in `au-hours` and `au-dncr`',
  },
  {
    where: 'DE',
    rule: 'Code of honour of call centres (in DE-CLI): ring for 15 seconds, at most three attempts a day',
    why: 'voluntary, and recalled without a text or a date; `us-ring` and `fl-ftsa` have conditions of the same form',
  },
  {
    where: 'BR',
    rule: 'Calls of at most three seconds may be billed since 2022 (BR-CHARGE)',
    why: 'a permission to carriers that no call can break, and its price is not given; a site with `then: charge` plays it',
  },
  {
    where: 'IT, NL, IE, PT',
    rule: 'Italy: filter of forged numbers, August and November 2025; Netherlands: consent since July 2021',
    why: 'recalled without their texts; `uk-cli-2025` and `de-uwg` are of the same form',
  },
];

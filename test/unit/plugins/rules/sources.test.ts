import { expect, it } from 'vitest';
import { ruleCatalogue } from '../../../../src/plugins/rules/catalogue.ts';

it.each([
  ['us-abandon-tsr', 'abandonedShare', 'US-ABANDON-TSR'],
  ['us-abandon-fcc', 'abandonedShare', 'US-ABANDON-FCC'],
  ['us-abandon-fcc', 'periodDays', 'recalled'],
  ['fr-decree-2022-1313', 'fine', 'FR-DECREE-2022-1313'],
  ['fr-law-2025-594', 'fine', 'FR-LAW-2025-594'],
])('of two rules that share their parts, %s cites for %s its own text: %s', (id, parameter, cited) => {
  const rule = ruleCatalogue.find((one) => one.id === id);
  expect(rule?.parameters[parameter].source).toContain(cited);
});

it.each([
  ['sg-dnc', 'obeys', '60 days, from July 2014 on for 30, and is for 21 since 2021 (recalled)'],
  ['sg-dnc', 'suffers', 'SGD 1 million at most'],
  ['uk-pecr', 'suffers', 'GBP 17.5 million or 4 % of turnover (both recalled)'],
  ['au-hours', 'suffers', 'as under the code on scam calls (recalled)'],
  ['au-dncr', 'suffers', 'as under the code on scam calls (recalled)'],
  ['uk-cli-2023', 'enforces', 'range 09, too, is not played'],
  ['uk-cli-2025', 'exempt', 'calls to who roams in this country'],
  ['fr-law-2025-594', 'suffers', 'EUR 500,000, or 20 % of turnover'],
  ['us-tcpa-robo', 'obeys', 'never an emergency number or a hospital room'],
  ['us-dnc', 'exempt', 'copy of the registry was fetched, which may be 31 days old'],
  ['us-dnc', 'exempt', 'nor an older copy that a caller goes on with'],
  ['us-hours', 'exempt', 'a world has one region and one clock'],
  ['us-exempt-3in30', 'obeys', 'offers an opt-out'],
  ['us-exempt-hipaa', 'obeys', 'offers an opt-out'],
  ['ok-otsa', 'exempt', 'everybody called is taken for a resident'],
  ['in-series', 'obeys', 'call apps may not block these series'],
  ['br-short-2022', 'enforces', 'numbers out of service are blocked as well'],
] as const)('%s tells in words what its law says and no parameter holds: %s, %s', (id, field, says) => {
  expect(String(ruleCatalogue.find((one) => one.id === id)?.[field])).toContain(says);
});

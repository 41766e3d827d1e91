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

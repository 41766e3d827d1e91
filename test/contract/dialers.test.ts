import { describe, expect, it } from 'vitest';
import {
  booksCatalogue,
  callingNumberCatalogue,
  evasionCatalogue,
  listCatalogue,
  pacingCatalogue,
  scriptCatalogue,
} from '../../src/plugins/dialers/catalogue.ts';
import { booksLaws } from '../../src/study/laws/operators/booksLaws.ts';
import { callingNumberLaws } from '../../src/study/laws/operators/callingNumberLaws.ts';
import { evasionLaws } from '../../src/study/laws/operators/evasionLaws.ts';
import type { Law } from '../../src/study/laws/law.ts';
import { listLaws } from '../../src/study/laws/operators/listLaws.ts';
import { pacingLaws } from '../../src/study/laws/operators/pacingLaws.ts';
import { scriptLaws } from '../../src/study/laws/operators/scriptLaws.ts';

interface Subject {
  readonly family: string;
  readonly id: string;
  readonly laws: readonly Law[];
}

const subjects: readonly Subject[] = [
  ...pacingCatalogue.map((plugin) => ({ ...plugin, laws: pacingLaws(plugin) })),
  ...listCatalogue.map((plugin) => ({ ...plugin, laws: listLaws(plugin) })),
  ...callingNumberCatalogue.map((plugin) => ({ ...plugin, laws: callingNumberLaws(plugin) })),
  ...scriptCatalogue.map((plugin) => ({ ...plugin, laws: scriptLaws(plugin) })),
  ...evasionCatalogue.map((plugin) => ({ ...plugin, laws: evasionLaws(plugin) })),
  ...booksCatalogue.map((plugin) => ({ ...plugin, laws: booksLaws(plugin) })),
];

describe('the catalogues of operators', () => {
  it('have every id of a family once', () => {
    const ids = subjects.map(({ family, id }) => `${family} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have the parts that scenarios name', () => {
    expect(subjects.map(({ family, id }) => `${family} ${id}`)).toEqual(
      expect.arrayContaining([
        'pacing fixed-per-day',
        'pacing agents',
        'list random-numbers',
        'list sequential',
        'list collected-firms',
        'list collected',
        'list leaked',
        'list consented',
        'calling-number fixed',
        'calling-number pool',
        'calling-number rotating',
        'calling-number random-per-call',
        'calling-number neighbour',
        'calling-number snowshoe',
        'calling-number impersonating',
        'calling-number inbound-code',
        'calling-number sim-box',
        'calling-number foreign-ingress',
        'calling-number borrowed',
        'script turns',
        'script fraud',
        'evasion stay-under-caps',
        'evasion probe-for-cap',
        'evasion label-clearing',
        'evasion burn-and-replace',
        'evasion move-carrier',
        'evasion reciprocal-calls',
        'evasion one-ring-bait',
        'evasion bandit',
        'evasion learning',
        'evasion stop-loss',
        'books standard',
      ]),
    );
  });
});

for (const { family, id, laws } of subjects) {
  describe(`${family} ${id}`, () => {
    for (const { name, check } of laws) it(name, check);
  });
}

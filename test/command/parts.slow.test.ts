/** Lists, scripts and callers of third parties that work, answer nonsense, or hang. */
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { partFamilies, partModule, placeOf, tinyWithPart } from './partModules.ts';
import type { PartFamily } from './partModules.ts';
import { playground, said } from './program.ts';
import type { Ended } from './program.ts';

const place = playground();
afterAll(() => place.remove());

/** Plays a part with this body; its file is called after the family and the test. */
async function played(family: PartFamily, test: string, body: string): Promise<Ended> {
  place.write(`${family}-${test}.mjs`, partModule(family, body));
  const file = place.write(`${family}-${test}.yaml`, tinyWithPart(family, `${family}-${test}.mjs`));
  const ended = await place.run(['run', file, '--quiet', '-j', '1', '-o', `${family}-${test}.json`]);
  expect(existsSync(place.path(`${family}-${test}.json`))).toBe(ended.code === 0);
  return ended;
}

function expectFault(ended: Ended, of: { family: PartFamily; test: string; message: string }): void {
  const { family, test, message } = of;
  const [, fault, replay, ...rest] = said(ended);
  const name = `${family}-${test}`;
  const where = placeOf(name, family, `${name}.mjs`);
  expect(fault).toMatch(where);
  expect(fault.replace(where, '')).toBe(message);
  const line = `replay: ringfence run ${name}.yaml --seed 1 -r 1`;
  expect([ended.code, replay, rest]).toEqual([1, line, []]);
}

const nonsense: readonly (readonly [PartFamily, string, string])[] = [
  ['list', 'if (seen > 5) return 1.5;', 'nextLead returned 1.5; expected a whole number from -2 to 67108863'],
  [
    'script',
    'if (seen > 5) out.talkSeconds = NaN;',
    'play set talkSeconds to NaN; expected a number from 0 to 86400',
  ],
  [
    'caller',
    'if (seen > 5) out.callee = -7;',
    'plan set callee to -7; expected a whole number from 0 to 149',
  ],
];

describe('a part of a third party', () => {
  it.each(partFamilies)('plays on as a %s when nothing is wrong with it', async (family) => {
    const { code, err } = await played(family, 'whole', '');
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  });

  it.each(nonsense)('that answers nonsense as a %s ends the run', async (family, body, message) => {
    expectFault(await played(family, 'odd', body), { family, test: 'odd', message });
  });

  it('that hangs ends the run after half a minute', async () => {
    const ends = await Promise.all(
      partFamilies.map((family) => played(family, 'endless', 'if (seen > 5) for (;;);')),
    );
    partFamilies.forEach((family, i) =>
      expectFault(ends[i], { family, test: 'endless', message: 'no progress for 30 s' }),
    );
  });
});

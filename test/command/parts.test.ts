/** Lists, scripts and callers of third parties that throw while a scenario is played. */
import { existsSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { partFamilies, partModule, placeOf, tinyWithPart } from './partModules.ts';
import { playground, said } from './program.ts';

const place = playground();
afterAll(() => place.remove());

it.each(partFamilies)(
  'a %s that throws ends the run: plug-in, place and replay line, no stack, no results',
  async (family) => {
    const module = `${family}.mjs`;
    place.write(module, partModule(family, "if (seen > 5) throw new Error('boom');"));
    const file = place.write(`${family}.yaml`, tinyWithPart(family, module));
    const ended = await place.run(['run', file, '--quiet', '-j', '1', '-o', 'own.json']);
    const [, fault, replay, ...rest] = said(ended);
    expect(fault).toMatch(placeOf(family, module));
    expect(fault.replace(placeOf(family, module), '')).toBe('boom');
    expect([ended.code, replay, rest]).toEqual([1, `replay: ringfence run ${file} --seed 1 -r 1`, []]);
    expect(existsSync(place.path('own.json'))).toBe(false);
  },
);

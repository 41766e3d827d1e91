/** The law of detectors that is long to play: 300,000 numbers. */
import { describe, expect, it } from 'vitest';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { detectorLaws } from '../../src/study/laws/detectors/detectorLaws.ts';

describe('memory', () => {
  for (const plugin of detectorCatalogue) {
    const laws = detectorLaws(plugin).filter(({ name }) => name.includes('300 000 numbers'));
    for (const { name, check } of laws) it(`of ${plugin.id}: ${name}`, check);
    it(`of ${plugin.id} is held to one law`, () => expect(laws).toHaveLength(1));
  }
});

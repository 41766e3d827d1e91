import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { effects } from '../../../../src/model/simulation/state/reactions.ts';
import { couplings } from '../../../../src/model/world/world.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

const guide = readFileSync(new URL('../../../../docs/guides/couplings.md', import.meta.url), 'utf8');

/** Names in the first column of the table under a heading. */
function namesUnder(heading: string): string[] {
  const from = guide.indexOf(heading);
  const section = guide.slice(from, guide.indexOf('\n## ', from + 1));
  return [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
}

describe('the guide to couplings', () => {
  it('explains every coupling, in the order of the world', () => {
    expect(namesUnder('## 2. The couplings')).toEqual([...couplings]);
  });

  it('explains every paired arm', () => {
    expect(namesUnder('## 4. Five paired arms')).toEqual([...effects]);
  });

  it('shows settings that a world takes', () => {
    const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, text]) => parse(text) as WorldSketch,
    );
    const worlds = examples.map((sketch) => smallWorld(sketch));
    expect(worlds.map((world) => [world.couplings.length, world.screening.terminating[0]?.isShadow])).toEqual(
      [
        [0, undefined],
        [couplings.length, true],
      ],
    );
  });
});

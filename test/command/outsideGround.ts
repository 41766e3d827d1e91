/** A folder of its own for scenarios whose detector judges outside the kernel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playground } from './program.ts';
import type { Playground } from './program.ts';

export const scenarios: string = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const world = readFileSync(join(scenarios, 'outside/count-calls.yaml'), 'utf8').split('experiment:')[0];

export interface OutsideGround extends Playground {
  /** Writes a scenario with one arm of this site beside the one without screening. */
  readonly scenarioOf: (id: string, site: string) => string;
  /** Answered unwanted calls a person and day of results, by arm. */
  readonly answeredBy: (file: string) => Readonly<Record<string, number>>;
}

export function outsideGround(): OutsideGround {
  const ground = playground();
  return {
    ...ground,
    scenarioOf: (id, site) =>
      ground.write(
        `${id}.yaml`,
        `${world.replace('id: count-calls', `id: ${id}`)}experiment:\n  seed: 1\n  replications: 1\n  control: none\n  arms:\n    none: {}\n    judged: {set: {screening.terminating: [{id: it, ${site}, alarmAt: 0.5, then: reject}]}}\n`,
      ),
    answeredBy: (file) => {
      const { measures } = JSON.parse(readFileSync(ground.path(file), 'utf8'));
      const rows = (
        measures as { metric: string; class: string | null; arm: string; estimate: number }[]
      ).filter((row) => row.metric === 'unwanted.answered.perSubscriberDay' && row.class === null);
      return Object.fromEntries(rows.map(({ arm, estimate }) => [arm, estimate]));
    },
  };
}

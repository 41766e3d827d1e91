/** Calls that `train` can learn from. */
import { writeFileSync } from 'node:fs';

const head =
  'replication,time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,released_at_ms,truth_call_key,truth_caller_class,truth_is_wanted,truth_operator';

export interface Recipe {
  readonly people?: number;
  /** Every other robot’s call shows no number. */
  readonly isWithheld?: boolean;
}

/** Writes to the path 9,000 calls of three operators and some people, in so many replications; people talk, robots do not. */
export function trace(
  path: string,
  replications: number,
  { people = 3, isWithheld = false }: Recipe = {},
): string {
  const rows = Array.from({ length: 9000 }, (_, i) => {
    const turn = Math.floor(i / (3 + people));
    const member = i % (3 + people);
    const isRobot = member < 3;
    const talk = isRobot ? 2000 : 60_000;
    const time = i * 4000;
    return [
      turn % replications,
      time,
      isWithheld && isRobot && turn % 2 === 1 ? '' : `+8613800${1000 + member}`,
      `+8613900${1000 + ((i * 37) % 900)}`,
      5000,
      talk,
      200,
      time + 5000 + talk,
      `${isRobot ? `robots.${member}` : `people.${member - 3}`}.${i}.0`,
      isRobot ? 'robot' : 'person',
      String(!isRobot),
      isRobot ? member : '',
    ].join(',');
  });
  writeFileSync(path, `${head}\r\n${rows.join('\r\n')}\r\n`);
  return path;
}

/** Runs that would take too long are refused before the first event. */
import { afterAll, describe, expect, it } from 'vitest';
import { playground, refusals, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
const refused = refusals(place);

describe('a run is refused that may come to', () => {
  it('billions of calls, by an estimate that takes no memory for them', async () => {
    const text = tiny
      .replace('digits: 3', 'digits: 8')
      .replace('subscribers: 150', 'subscribers: 60000000')
      .replace('replications: 3', 'replications: 30');
    const [code, lines] = await refused(text);
    expect(code).toBe(2);
    expect(lines[0]).toMatch(
      /^too large: up to \d+\.\d billion call attempts \(\d+\.\d million an arm and replication × 2 arms × 30 replications\), expected at most 2\.0 billion$/,
    );
    expect(lines[1]).toMatch(
      /^fewer days, subscribers, lines or replications help; --max-attempts \d+ allows it$/,
    );
  });

  it('ten billion calls that dialers make if nobody takes them, unless they are asked for by name', async () => {
    const text = tiny
      .replace(
        /pacing: \{.*\}/,
        `pacing: {use: predictive, agents: 1, lines: 10000, hours: ["00:00", "24:00"]}`,
      )
      .replace('days: 1', 'days: 300');
    const [code, lines] = await refused(text);
    expect([code, lines[0]]).toEqual([
      2,
      expect.stringMatching(
        /^too large: up to \d+\.\d billion call attempts at worst, if every day is busy and nobody takes a call of the dialers with agents, expected at most 10\.0 billion$/,
      ),
    ]);
    expect(lines[1]).toMatch(/--max-attempts \d{11} allows it$/);
  });

  it('more calls than --max-attempts allows', async () => {
    const ended = await place.ask(['run', 'tiny.yaml', '--max-attempts', '10']);
    expect([ended.code, said(ended)[0]]).toEqual([
      2,
      expect.stringMatching(/^too large: .*expected at most 10$/),
    ]);
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

/** What no option allows. */
describe('run refuses', () => {
  it('more wished calls than can be numbered', async () => {
    const large = tiny
      .replace('subscribers: 150', 'subscribers: 1000000')
      .replace('"+861380", digits: 3', '"+86138", digits: 8')
      .replace('days: 1', 'days: 140');
    const says = 'wished calls in one replication, expected fewer than 268.4 million (2^28)';
    place.write('large.yaml', large);
    const ended = await place.ask(['run', 'large.yaml', '--max-attempts', '1000000000000']);
    expect([ended.code, said(ended)]).toEqual([2, [expect.stringContaining(says)]]);
  });

  it.runIf(process.platform === 'linux')('an output where no folders can be made', async () => {
    const asked = ['results=/proc/no-such-process/r.json', 'tasks=/proc/no-such-process/tasks'];
    const ended = await place.ask(['run', 'tiny.yaml', ...asked.flatMap((path) => ['-o', path])]);
    const nowhere = 'cannot be written: no such file or folder (ENOENT)';
    expect([ended.code, said(ended)]).toEqual([
      2,
      [`-o /proc/no-such-process/r.json: ${nowhere}`, `-o /proc/no-such-process/tasks: ${nowhere}`],
    ]);
  });
});

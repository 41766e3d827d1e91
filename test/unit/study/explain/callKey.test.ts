/** Keys of calls as people write them. */
import { expect, it } from 'vitest';
import { keyFormFault, parseCallKey } from '../../../../src/study/explain/callKey.ts';

const callers = ['robots', 'couriers'];

it('a key names a caller of the world, the first one too, and three numbers', () => {
  expect(parseCallKey('robots.0.12.1', callers)).toEqual({ caller: 0, entity: 0, intent: 12, attempt: 1 });
  const last = { caller: 0, entity: 0, intent: 2_147_483_647, attempt: 0 };
  expect(parseCallKey('robots.0.2147483647.0', callers)).toEqual(last);
  expect(parseCallKey('couriers.3.0.0', callers)).toEqual({ caller: 1, entity: 3, intent: 0, attempt: 0 });
});

it('a key of no caller is told with the nearest one', () => {
  expect(parseCallKey('robot.0.1.0', callers)).toBe(
    'no caller "robot" in this world: expected one of robots, couriers; did you mean robots?',
  );
  expect(parseCallKey('xylophone.0.1.0', callers)).not.toContain('did you mean');
});

it('a key of another form is told with an example of a caller, a known one if there is any', () => {
  const others = ['robots.0.1', 'robots.0.1.2.3', 'robots.0.-1.0', 'robots.0.1.2147483648', 'robots.00.1.0'];
  for (const text of others) expect(parseCallKey(text, callers)).toContain('such as robots.0.12.0');
  expect(keyFormFault('x', ['couriers'])).toContain('such as couriers.0.12.0');
  expect(keyFormFault('x', [])).toContain('such as robots.0.12.0');
});

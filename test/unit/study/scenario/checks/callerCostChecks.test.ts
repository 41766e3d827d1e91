import { expect, test } from 'vitest';
import { smallWorld } from '../../../../builders/smallWorld.ts';

/** What is wrong with prices of classes, or ''. */
const faultOf = (callerCosts: Readonly<Record<string, unknown>>): string => {
  try {
    smallWorld({ callerCosts });
    return '';
  } catch (error) {
    return String(error);
  }
};

test('prices of their own have classes of honest callers alone', () => {
  expect(faultOf({ classes: { courier: { hour: 20 }, person: {} } })).toBe('');
  const mistyped = faultOf({ classes: { couriers: {} } });
  expect(mistyped).toContain('world.callerCosts.classes.couriers');
  expect(mistyped).toContain('did you mean `courier`');
  expect(faultOf({ classes: { robot: {} } })).toContain('a class of operators, which have books');
});

test('prices are not negative, and their names are known', () => {
  expect(faultOf({ staff: { hour: -1 } })).toContain('world.callerCosts.staff.hour');
  expect(faultOf({ household: { hours: 12 } })).toContain('did you mean `hour`');
});

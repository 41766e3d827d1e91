import { describe, expect, it } from 'vitest';
import { readQueueAddress } from '../../../../src/study/queue/queueAddress.ts';

const read = (text: string, password?: string, isInsecureAllowed = false) =>
  readQueueAddress(text, { password, isInsecureAllowed });

describe('the address of a queue', () => {
  it('is taken apart, and shown without its password', () => {
    expect(read('rediss://user:p%40ss@example.org:7000/3').address).toEqual({
      host: 'example.org',
      port: 7000,
      database: 3,
      username: 'user',
      password: 'p@ss',
      isEncrypted: true,
      shown: 'rediss://example.org:7000/3',
    });
    expect(read('redis://[::1]').address).toMatchObject({ host: '::1', port: 6379, database: 0 });
  });

  it('takes its password from the environment when it has none of its own', () => {
    expect(read('redis://localhost', 'secret').address?.password).toBe('secret');
    expect(read('redis://:own@localhost', 'secret').address?.password).toBe('own');
  });

  it.each([
    '',
    'localhost:6379',
    'http://localhost',
    'redis://',
    'redis://localhost/x',
    'redis://localhost?db=1',
  ])('"%s" is told what was expected', (text) =>
    expect(read(text).faults[0]).toMatch(/^--queue: expected redis:\/\/HOST/),
  );

  it('without a password only on this machine, unless the user insists', () => {
    expect(
      ['redis://localhost', 'redis://127.0.0.1', 'redis://[::1]'].map((text) => read(text).faults),
    ).toEqual([[], [], []]);
    const { address, faults } = read('redis://10.0.0.5');
    expect([address, faults.length]).toEqual([null, 2]);
    expect(faults[1]).toContain('RINGFENCE_QUEUE_PASSWORD');
    expect(read('redis://10.0.0.5', '', true).warnings[0]).toContain('whoever reaches this server');
  });

  it('warns of a password that travels unencrypted', () => {
    expect(read('redis://10.0.0.5', 'secret').warnings[0]).toContain('unencrypted');
    expect(read('rediss://10.0.0.5', 'secret').warnings).toEqual([]);
  });
});

/** An encrypted connection to a real Redis server, whose certificate is of an authority that nobody knows. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ownRedis } from '../../src/study/bench/ownRedis.ts';
import type { OwnRedis } from '../../src/study/bench/ownRedis.ts';
import { background } from './backgroundProgram.ts';
import { playground, said, tiny } from './program.ts';

vi.setConfig({ testTimeout: 150_000 });

const place = playground();
let redis: OwnRedis;
let queue: string;

/** A certificate for `localhost` that vouches for itself. */
function makeCertificate(): void {
  const files = ['-keyout', place.path('key.pem'), '-out', place.path('certificate.pem')];
  const form = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const { status, error } = spawnSync('openssl', ['req', ...form, ...files, ...names], { stdio: 'ignore' });
  expect([status, error], 'this test needs openssl: install it (apt-get install openssl)').toEqual([
    0,
    undefined,
  ]);
}

beforeAll(async () => {
  makeCertificate();
  redis = await ownRedis((port) => [
    'port 0',
    `tls-port ${port}`,
    `tls-cert-file ${place.path('certificate.pem')}`,
    `tls-key-file ${place.path('key.pem')}`,
    'tls-auth-clients no',
  ]);
  queue = `rediss://localhost:${redis.port}`;
  process.env['RINGFENCE_QUEUE_PASSWORD'] = redis.password;
  place.write('tiny.yaml', tiny);
});

afterEach(() => void delete process.env['NODE_EXTRA_CA_CERTS']);

afterAll(async () => {
  delete process.env['RINGFENCE_QUEUE_PASSWORD'];
  await redis.remove();
  place.remove();
});

it('a server that cannot prove who it is gets nothing: the reason and code 2', async () => {
  const ended = await place.run(['run', 'tiny.yaml', '--queue', queue, '-o', 'none.json']);
  expect([ended.code, said(ended)]).toEqual([
    2,
    [
      `--queue ${queue}/0: the server’s certificate is of an authority that nobody here knows: name the file of that authority in NODE_EXTRA_CA_CERTS (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    ],
  ]);
  const open = await place.run(['worker', '--queue', queue.replace('rediss:', 'redis:')]);
  expect([open.code, open.err]).toEqual([
    2,
    expect.stringContaining('; if it encrypts there, rediss:// is for it'),
  ]);
  process.env['NODE_EXTRA_CA_CERTS'] = place.path('certificate.pem');
  const other = await place.run(['worker', '--queue', queue.replace('localhost', '127.0.0.1')]);
  expect([other.code, said(other)]).toEqual([
    2,
    [
      `--queue rediss://127.0.0.1:${redis.port}/0: the server’s certificate is of another name than the address (ERR_TLS_CERT_ALTNAME_INVALID)`,
    ],
  ]);
});

it('with its authority named, run and worker meet there and give the bytes of one machine', async () => {
  process.env['NODE_EXTRA_CA_CERTS'] = place.path('certificate.pem');
  const worker = background(place, ['worker', '--queue', queue, '-j', '1', '--name', 'sealed']);
  const { code, err } = await place.run(['run', 'tiny.yaml', '--queue', queue, '-o', 'sealed.json']);
  worker.kill('SIGINT');
  await worker.ended;
  expect([code, err]).toEqual([0, expect.stringContaining('worker sealed is there')]);
  await place.run(['run', 'tiny.yaml', '--quiet', '-o', 'local.json']);
  expect(readFileSync(place.path('sealed.json'))).toEqual(readFileSync(place.path('local.json')));
});

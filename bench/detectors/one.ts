/** Measures one detector at one size and prints one line of JSON: `node bench/detectors/one.ts volume-cap 1000000`. Seconds of CPU time. */
import process from 'node:process';
import { Bench } from 'tinybench';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';
import { measuredDetector } from './traffic.ts';

const callsABatch = 100_000;

const [id, size] = process.argv.slice(2);
const numbers = Number(size);
const plugin = detectorCatalogue.find((candidate) => candidate.id === id);
if (plugin === undefined) throw new Error(`no detector named ${id}`);

function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const { detector, play } = measuredDetector(plugin, numbers);
play(numbers + 200_000);
const bench = new Bench({ time: 1000, warmupTime: 200, now: cpuMilliseconds });
bench.add(id, () => play(callsABatch));
await bench.run();
const [{ result }] = bench.tasks;
if (result === undefined || !('latency' in result)) throw new Error(`${id} was not measured`);
const decisionsPerSecond = (callsABatch / result.latency.p50) * 1000;
const bytesPerNumber = detector.stateBytes() / numbers;
process.stdout.write(`${JSON.stringify({ id, numbers, decisionsPerSecond, bytesPerNumber })}\n`);

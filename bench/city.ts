/** Whole replications of the bench city: attempts a second on one core, and memory, by number of subscribers. */
import { Bench } from 'tinybench';
import { attemptsOf, benchCity, playCity } from './benchCity.ts';

const sizes = process.argv.slice(2).map(Number);
const iterations = 3;

for (const subscribers of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
  const city = benchCity(subscribers);
  let attempts = 0;
  const bench = new Bench({ iterations, time: 0, warmupIterations: 1, warmupTime: 0, throws: true });
  bench.add(`${subscribers} subscribers`, () => {
    attempts = attemptsOf(playCity(city, 0));
  });
  await bench.run();
  const [{ result }] = bench.tasks;
  if (result === undefined || !('latency' in result)) throw new Error('the bench did not run');
  const best = result.latency.min / 1000;
  const rate = attempts / best / 1e6;
  const bytes = process.memoryUsage().rss;
  process.stdout.write(
    `${subscribers} subscribers: ${attempts} attempts, best of ${iterations} ${best.toFixed(2)} s, ${rate.toFixed(2)} M attempts/s, resident ${(bytes / 1e6).toFixed(0)} MB\n`,
  );
}

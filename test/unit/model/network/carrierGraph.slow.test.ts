import { it } from 'vitest';
import { expectErlangsLaw, slowCases } from './chanceTraffic.ts';

it.each(slowCases)(
  'a trunk group of a carrier graph offered %d erlangs alone refuses by Erlang’s law with %d circuits',
  expectErlangsLaw,
);

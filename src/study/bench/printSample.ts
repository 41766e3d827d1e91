/** Measures one case in this very process: what `ringfence bench --sample` prints, and what another build is asked for. */
import { benchCatalogue } from './catalogue.ts';
import { benchFormat } from './benchResults.ts';
import type { SampleLine } from './benchResults.ts';
import { CannotMeasure } from './benchCase.ts';
import type { BenchProgram } from './benchCase.ts';

/** Or in words why not. */
export async function sampleOf(name: string, program: BenchProgram): Promise<SampleLine | string> {
  const found = benchCatalogue.find((one) => one.name === name);
  if (found === undefined) return `no case is called ${name}`;
  try {
    const { value, also } = await found.sample(program);
    return { format: benchFormat, case: name, measure: found.measure, value, also: [...also] };
  } catch (error) {
    if (error instanceof CannotMeasure) return error.message;
    throw error;
  }
}

/** The paths of the grammar of scenario files, of the built-in catalogue. */
import { metricCatalogue } from '../../../src/model/measures/catalogue.ts';
import { builtInCatalogue } from '../../../src/study/parts/plugins.ts';
import { scenarioJsonSchema } from '../../../src/study/scenario/jsonSchema.ts';
import { DrawnPaths } from './drawnPaths.ts';

export const grammarMetrics: readonly string[] = metricCatalogue.map(({ id }) => id);
export const grammarPaths: DrawnPaths = new DrawnPaths(scenarioJsonSchema(builtInCatalogue, grammarMetrics));

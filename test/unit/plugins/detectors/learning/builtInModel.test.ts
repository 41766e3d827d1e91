import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { featureCount } from '../../../../../src/model/features/featureList.ts';
import { learnedScore } from '../../../../../src/model/features/learnedScore.ts';
import { toolbox } from '../../../../../src/model/tools/toolbox.ts';
import { builtInModel } from '../../../../../src/plugins/detectors/learning/builtInModel.ts';

it('spares a number never seen in the arm `taught-mild` of scenarios/learned-detectors.yaml, by a millionth', () => {
  const file = new URL('../../../../../scenarios/learned-detectors.yaml', import.meta.url);
  const { arms } = (parse(readFileSync(file, 'utf8')) as { experiment: { arms: object } }).experiment;
  const unseen = learnedScore(builtInModel, toolbox)(new Float64Array(featureCount));
  expect(JSON.stringify(arms)).toContain(`"alarmAt":${Number((unseen + 1e-6).toFixed(6))},`);
});

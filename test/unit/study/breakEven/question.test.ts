/** Which class a search asks for where nobody says, and what is refused. */
import { expect, it } from 'vitest';
import { completeQuestion } from '../../../../src/study/breakEven/question.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../command/program.ts';

const { resolved } = resolveScenario({ text: tiny, file: 'tiny.yaml' }, builtInCatalogue);

const asked = (metric: string, of?: string): ReturnType<typeof completeQuestion> => {
  if (resolved === undefined) throw new Error('the tiny scenario does not resolve');
  return completeQuestion(resolved, {
    path: 'callers.robots.pacing.attemptsPerDay',
    arm: 'cap',
    metric,
    ...(of === undefined ? {} : { class: of }),
  });
};

it('a lever of an operator asks for its class, of metrics that are measured of operators', () => {
  const classOf = (metric: string) => asked(metric).question?.class;
  for (const metric of ['operator.profit.perDay', 'unwanted.answered.perSubscriberDay'])
    expect(classOf(metric)).toBe('robot');
  for (const metric of ['wanted.lost.perThousand', 'trust.unknownNumbers.share'])
    expect(classOf(metric)).toBeNull();
});

it('a measure that there is not is refused', () => {
  expect(asked('wanted.lost.perThousand', 'robot').faults).toEqual([
    '--class: found wanted.lost.perThousand of class "robot", expected a class of wanted callers',
  ]);
  expect(asked('detector.rocArea').faults).toEqual([
    '--metric: found detector.rocArea, which is measured of each detector where it stands, expected a metric that has one value',
  ]);
});

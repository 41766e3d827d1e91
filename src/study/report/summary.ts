/** The summary in words: what was played, what the control world does to people, what each arm prevents and whom it hurts. */
import { displayUnit } from './displayUnits.ts';
import { counted, figure, percent, scaled, withInterval } from './figures.ts';
import { answeredMetric, headline } from './headline.ts';
import { markup } from './page/markup.ts';
import type { Html } from './page/markup.ts';
import type { ReportContext } from './reportContext.ts';
import { armSentences } from './armSentences.ts';

const modes = {
  closed: 'Dialers and callees react to what an arm does (closed loop).',
  open: 'The traffic is frozen: alarms are counted, nobody reacts to them (open loop).',
  decompose:
    'Each arm is played five times \u2013 frozen, mechanical, dialers adapt, callees adapt, all adapt \u2013 so that the parts of its effect can be told apart.',
} as const;

/** `point` is the design point that the words are about. */
export function summary(context: ReportContext, point: string): Html {
  return markup`<p class="lead">${headline(context, point)}</p>
${played(context)}
${controlWorld(context, point)}
${armSentences(context, point)}
${caution(context)}`;
}

function played({ results, arms }: ReportContext): Html {
  const { subscribers, days, preHistoryDays, start } = results.world;
  const before = preHistoryDays > 0 ? `, after a pre-history of ${counted(preHistoryDays, 'day')}` : '';
  const same =
    arms.length > 1
      ? ` The same wishes to call are played to each of ${counted(arms.length, 'arm')}, so that arms differ only by what they do.`
      : '';
  return markup`<p>
${counted(subscribers, 'person', 'people')} through ${counted(days, 'day')} from ${start}${before}, in
${counted(results.replications.done, 'independent replication')}.${same} ${modes[results.mode]}
</p>`;
}

function controlWorld(context: ReportContext, point: string): Html {
  const { results, control } = context;
  if (control === undefined) return markup`<p>No arm is marked as the control.</p>`;
  const value = (metric: string, group: string | null = null): string => {
    const measure = context.find({ metric, point, arm: control.id, class: group });
    const { factor } = displayUnit(metric, results.world.currency);
    return measure === undefined || measure.estimate === null
      ? 'no data'
      : withInterval(scaled(measure, factor));
  };
  const groups = results.classes.filter(({ isUnwanted }) => isUnwanted);
  const each = groups.map(({ id }) => `${id} ${value(answeredMetric, id)}`);
  const byClass = groups.length > 1 ? markup` By class, answered: ${each.join('; ')}.` : markup``;
  return markup`<p>
In the control world <b>${control.id}</b>, 100 people answer ${value(answeredMetric)} unwanted calls a day
and hear ${value('unwanted.rung.perSubscriberDay')} ring; on a given day
${value('unwanted.threeOrMoreADay.share')} % of people are rung by three or more.${byClass}
</p>`;
}

function caution({ results, control }: ReportContext): Html {
  const assumed = results.assumptions.filter(({ status }) => status === 'assumed').length;
  const points = results.designPoints.length;
  const range =
    points > 1
      ? `How far the outcome moves over the ${counted(points, 'design point')} is shown below.`
      : 'With one design point the results do not show how far other values would move the outcome.';
  const words =
    control === undefined
      ? ''
      : ' \u201cBetter\u201d and \u201cworse\u201d are said only where the whole interval lies on one side of zero; else a difference is \u201cundecided\u201d.';
  return markup`<p class="note">
Numbers in brackets are ${percent(results.level)} intervals: <b>simulation error only</b>.${words} They
say nothing of how right the assumptions are: ${figure(assumed)} of
${counted(results.assumptions.length, 'parameter')} are assumed, not measured. ${range}
</p>`;
}

/** The summary in words: what was played, what the control world does to people, what each arm prevents and whom it hurts. */
import { displayUnit } from './displayUnits.ts';
import { counted, figure, percent, scaled, withInterval } from './figures.ts';
import { answeredMetric, headline } from './headline.ts';
import { markup } from './page/markup.ts';
import type { Html } from './page/markup.ts';
import type { ReportContext } from './reportContext.ts';
import { armSentences } from './armSentences.ts';
import { howToCompute } from './sections/assumptionRange.ts';

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
  const value = (metric: string, group: string | null = null): string | null => {
    const measure = context.find({ metric, point, arm: control.id, class: group });
    if (measure === undefined || measure.estimate === null) return null;
    return withInterval(scaled(measure, displayUnit(metric, results.world.currency).factor));
  };
  const answered = value(answeredMetric);
  const rung = value('unwanted.rung.perSubscriberDay');
  const many = value('unwanted.threeOrMoreADay.share');
  const groups = results.classes.filter(({ isUnwanted }) => isUnwanted);
  const each = groups.map(({ id }) => `${id} ${value(answeredMetric, id) ?? 'no data'}`);
  const clauses = [
    ...(answered === null ? [] : [`100 people answer ${answered} unwanted calls a day`]),
    ...(rung === null ? [] : [`${rung} ring at their telephones`]),
    ...(many === null ? [] : [`on a given day ${many} % of people are rung by three or more`]),
  ];
  const sentence = clauses.length === 0 ? 'there are no data on unwanted calls' : clauses.join('; ');
  const byClass = groups.length > 1 ? ` By class, answered: ${each.join('; ')}.` : '';
  return markup`<p>In the control world <b>${control.id}</b>, ${sentence}.${byClass}</p>`;
}

/** What the ranges of the assumed parameters do to the outcome, or how to find out. */
function assumptionWords({ assumptionRange: range }: ReportContext['results']): Html {
  if (range === null)
    return markup`How far other values would move the outcome was not computed: <code>${howToCompute}</code> does it.`;
  const order = range.rankings.find(({ metric }) => metric === answeredMetric)?.holdsShare ?? null;
  const holds =
    order === null
      ? ''
      : ` The order of the arms by unwanted calls answered holds at ${Math.floor(order * 100)} % of them.`;
  return markup`Beside each interval in the tables stands the range over ${counted(range.points, 'point')} of what is
assumed.${holds}`;
}

/** Fewer replications than this leave intervals that cannot be relied on (design, "Statistics"). */
const replicationsAtLeast = 20;

function caution({ results, control, others }: ReportContext): Html {
  const assumed = results.assumptions.filter(({ status }) => status === 'assumed').length;
  const hasComparison = control !== undefined && others.length > 0;
  const isAdjusted = results.measures.some(({ versusControl }) => versusControl?.adjusted === 'holm');
  const notes = [
    ...(results.replications.done < replicationsAtLeast
      ? [`With fewer than ${replicationsAtLeast} replications they are wide and cannot be relied on.`]
      : []),
    ...(isAdjusted ? ['Those of differences are adjusted for the number of comparisons (Holm).'] : []),
    ...(hasComparison
      ? [
          '\u201cBetter\u201d and \u201cworse\u201d are said only where the whole interval lies on one side of zero; else a difference is \u201cundecided\u201d.',
        ]
      : []),
  ];
  const points =
    results.designPoints.length > 1
      ? ` How far the outcome moves over the ${figure(results.designPoints.length)} design points is shown below.`
      : '';
  return markup`<p class="note">Numbers in brackets are ${percent(results.level)} intervals: <b>simulation error only</b>. ${notes.join(' ')}</p>
<p class="note">Intervals say nothing of how right the assumptions are: ${figure(assumed)} of
${figure(results.assumptions.length)} parameters are assumed, not measured. ${assumptionWords(results)}${points}</p>`;
}

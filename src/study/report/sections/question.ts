/** The question: what is compared with what, in which world, and what that world is like when nothing is done. */
import type { Results } from '../../results/results.ts';
import { displayUnit } from '../../wording/displayUnits.ts';
import { figure, scaled, withInterval } from '../../wording/figures.ts';
import { answeredMetric } from '../../results/weighedMetrics.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { peopleAtPoints } from '../peopleAt.ts';
import { language, texts } from '../../wording/speaking.ts';
import { className } from '../../wording/className.ts';
import { classesWith } from './pointView.ts';

/** `point` is the design point that the words are about. */
export function question(context: ReportContext, point: string): Html {
  const { control, others } = context;
  const { question: words, words: counts } = texts();
  const asked =
    control === undefined || others.length === 0
      ? words.alone
      : others.length === 1
        ? words.asksOne(others[0].id, control.id)
        : words.asks(counts.arms(figure(others.length)), control.id);
  const own = ownQuestion(context.results);
  return markup`<p class="question">${own ?? asked}</p>
${own === null ? nothing : markup`<p>${asked}</p>`}
${played(context)}
${controlWorld(context, point)}`;
}

/** What the experiment itself asks, in the language of the page where it has it. */
function ownQuestion({ answers }: Results): string | null {
  const asked = answers?.question ?? null;
  return asked?.[language()] ?? asked?.['en'] ?? asked?.['zh'] ?? null;
}

function played({ results, arms }: ReportContext): Html {
  const { days, preHistoryDays, start } = results.world;
  const { question: words, words: counts } = texts();
  const before = preHistoryDays > 0 ? words.preHistory(counts.days(figure(preHistoryDays))) : '';
  const sentences = [
    words.played({
      people: peopleText(results),
      days: counts.days(figure(days)),
      start,
      before,
      replications: counts.replications(figure(results.replications.done)),
    }),
    arms.length > 1 ? sameText(results, counts.arms(figure(arms.length))) : '',
  ];
  return markup`<p>${sentences.join('')}${counts.gap}${words[results.mode]}</p>`;
}

/** Of the world as written, and how many the other design points have where a factor says. */
function peopleText(results: Results): string {
  const { question: words, words: counts } = texts();
  const written = counts.people(figure(results.world.subscribers));
  const { least, most } = peopleAtPoints(results);
  return least === most ? written : words.peopleVary(written, figure(least), figure(most));
}

/** What arms share, or that they share nothing. */
function sameText({ pairing }: Results, arms: string): string {
  const { question: words } = texts();
  return pairing === 'independent' ? words.apart : words.same(arms);
}

function controlWorld(context: ReportContext, point: string): Html {
  const { results, control } = context;
  const { question: words, words: counts } = texts();
  if (control === undefined) return markup`<p>${words.noControl}</p>`;
  const value = (metric: string, group: string | null = null): string | null => {
    const measure = context.find({ metric, designPoint: point, arm: control.id, class: group });
    if (measure === undefined || measure.estimate === null) return null;
    return withInterval(scaled(measure, displayUnit(metric, results.world.currency).factor));
  };
  const answered = value(answeredMetric);
  const rung = value('unwanted.rung.perSubscriberDay');
  const many = value('unwanted.threeOrMoreADay.share');
  const groups = classesWith({ context, point }, answeredMetric);
  const each = groups.map((id) => `${className(id)} ${value(answeredMetric, id) ?? counts.noData}`);
  const clauses = [
    ...(answered === null ? [] : [words.answered(answered)]),
    ...(rung === null ? [] : [words.rung(rung)]),
    ...(many === null ? [] : [words.threeOrMore(many)]),
  ];
  const sentence = clauses.length === 0 ? words.noUnwantedData : clauses.join(words.separator);
  const byClass = groups.length > 1 ? words.byClass(each.join(words.separator)) : '';
  return markup`<p>${words.inControl} <b>${control.id}</b>${words.comma}${sentence}${words.stop}${byClass}</p>`;
}

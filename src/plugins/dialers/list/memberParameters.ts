/** Parameters of lists of people: how many are on it, how unequally, how stale it is and how often it is worked through. */
import type { ListSource } from '../../../model/contracts/operator/list.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { blocksOf, blocksParameter } from '../parameterValues.ts';
import { MemberList } from './memberList.ts';
import { Members } from './members.ts';
import { soldList, soldParameters } from './soldList.ts';
import type { SoldFigures } from './soldList.ts';

/** Where lists of one kind differ from others. */
export interface MemberFigures extends SoldFigures {
  readonly reach: number;
  readonly share: number;
  readonly exposureShape: number;
  readonly exposureSource: string;
  readonly deadShare: number;
  readonly passes: number;
  readonly isRepeated: boolean;
}

export function memberParameters(figures: MemberFigures): ParameterTable {
  return { ...membership(figures), ...working(figures), ...soldParameters(figures) };
}

/** Who is on it. */
function membership(figures: MemberFigures): ParameterTable {
  return {
    share: {
      type: 'share',
      default: figures.share,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of the subscribers who are on the list',
      source: 'assumed',
    },
    reach: {
      type: 'share',
      default: figures.reach,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of the subscribers who can be on such a list at all: those most exposed',
      source: figures.reach === 1 ? 'assumed: anybody can be on it' : 'assumed',
    },
    exposureShape: {
      type: 'number',
      default: figures.exposureShape,
      minimum: 0.2,
      maximum: 20,
      unit: '1',
      says: 'how equal people are in coming onto lists (Weibull shape): 1 exponential, less is more unequal, large is equal',
      source: figures.exposureSource,
    },
  };
}

/** How stale it is and how it is worked through. */
function working(figures: MemberFigures): ParameterTable {
  return {
    deadShare: {
      type: 'share',
      default: figures.deadShare,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'share of entries whose number is out of date and now nobody’s or somebody else’s',
      source: 'assumed',
    },
    blocks: blocksParameter('number blocks that numbers out of date are drawn from'),
    passes: {
      type: 'count',
      default: figures.passes,
      minimum: 1,
      maximum: 60,
      unit: 'passes',
      says: 'passes over the list; those who answered and numbers not in service are not called again',
      source: 'assumed',
    },
    repeated: {
      type: 'boolean',
      default: figures.isRepeated,
      unit: '',
      says: 'after the last pass a new campaign calls everybody again; if not, the lines stop',
      source: 'assumed',
    },
  };
}

/** A list of people from resolved values. */
export function createMemberList(site: OperatorSite, values: ParameterValues): ListSource {
  const members = new Members(site, {
    share: Number(values.share),
    reach: Number(values.reach),
    shape: Number(values.exposureShape),
  });
  const list = new MemberList(site, {
    members,
    deadShare: Number(values.deadShare),
    deadBlocks: blocksOf(values.blocks),
    passes: Number(values.passes),
    isRepeated: values.repeated === true,
  });
  return soldList(site, values, list);
}

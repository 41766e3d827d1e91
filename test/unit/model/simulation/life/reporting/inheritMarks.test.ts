import { beforeEach, expect, it } from 'vitest';
import { ReportCode } from '../../../../../../src/model/contracts/detector.ts';
import {
  inheritAllMarks,
  inheritMarks,
} from '../../../../../../src/model/simulation/life/reporting/inheritMarks.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const callers = { couriers: { use: 'courier', callers: 2 }, robots: robots({ operators: 2 }) };
const built = armByHand({ world: { callers, screening: { terminating: [cap(10)] } } });

let town: Arm;
let heard: (readonly number[])[];
let marksOf: (number: number) => number;
beforeEach(() => {
  heard = [];
  const [site] = built.sites;
  const detector = {
    ...site.detector,
    afterReport: (...report: readonly number[]) => heard.push(report),
  };
  const secondHand = Object.assign(Object.create(built.secondHand), {
    inheritedMarks: (number: number) => marksOf(number),
  });
  town = { ...built, secondHand, reportSites: [{ ...site, detector, fromSecond: 0 }] };
});

it('those who keep marks hear of each mark that a number brings along, at the second it is dealt', () => {
  marksOf = () => 3;
  inheritMarks(town, 5001, 700);
  expect(heard).toEqual([1, 2, 3].map(() => [5001, ReportCode.mark, 700]));
});

it('nobody hears of marks where marks are not coupled', () => {
  marksOf = () => 3;
  inheritMarks({ ...town, reactions: { ...town.reactions, areMarksCoupled: false } }, 5001, 700);
  expect(heard).toEqual([]);
});

it('at the beginning every number of every organisation and operator is heard of once', () => {
  marksOf = () => 1;
  const { dealing, totals } = town;
  const own = [...totals.classOfCaller.keys()].flatMap((declaration) =>
    Array.from({ length: dealing.ownCount(declaration) }, (_, ordinal) =>
      dealing.ownNumber(declaration, ordinal),
    ),
  );
  inheritAllMarks(town);
  expect(own.length).toBeGreaterThan(3);
  expect(heard).toEqual(own.map((number) => [number, ReportCode.mark, 0]));
});

/** The levers of an evading operator: each posts its cost, and what depends on others comes later and by chance. */
import { invariant } from '../../../../engine/kernel/invariant.ts';
import { periodAt } from '../../../../engine/kernel/periods.ts';
import { deriveHigh, deriveLow } from '../../../../engine/random/key.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { ReportCode } from '../../../contracts/detector.ts';
import { mostOwnCalls } from '../../../contracts/operator/evasion.ts';
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import type { Levers } from '../../../contracts/operator/evasion.ts';
import type { SwitchablePart } from '../../../contracts/operator/site.ts';
import type { Arm } from '../../state/arm.ts';
import { accountOf } from '../../building/buildOperator.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { OrderKind } from '../../operators/operatorOrders.ts';
import type { DeclaredPart, OperatorState } from '../../operators/operatorState.ts';
import { PluginFault } from '../../sites/site.ts';
import { wakeLines } from '../dialled/lines.ts';
import { isRefused } from './orderDue.ts';
import { countLines } from '../money/lineTime.ts';
import { payNumbers, post, postRunningCosts, resumeRunningCosts } from '../money/operatorMoney.ts';

/** One object for all operators: `hold` says whose levers they are. */
export class OperatorLevers implements Levers {
  epoch = 0;
  readonly #arm: Arm;
  #operator: OperatorState | null = null;
  #use = '';
  #nowSecond = 0;

  constructor(arm: Arm) {
    this.#arm = arm;
  }

  /** The operator's next levers are pulled by the part that the scenario calls `use`. */
  hold(operator: OperatorState, use: string, nowSecond: number): void {
    this.#operator = operator;
    this.#use = use;
    this.#nowSecond = nowSecond;
    this.epoch = periodAt(nowSecond, operator.terms.reviewSeconds);
  }

  get isGivenUp(): boolean {
    return this.#held.stance.isGivenUp;
  }

  limitPace(attemptsPerDay: number): void {
    this.#demand(attemptsPerDay >= 0, `limitPace: ${attemptsPerDay} attempts a day`);
    this.#held.stance.attemptsPerDay = attemptsPerDay;
  }

  spaceCalls(leastSeconds: number, mostSeconds: number): void {
    const isSpan = leastSeconds >= 0 && mostSeconds >= leastSeconds && mostSeconds < Infinity;
    this.#demand(isSpan, `spaceCalls: from ${leastSeconds} to ${mostSeconds} seconds`);
    this.#held.stance.leastGapSeconds = leastSeconds;
    this.#held.stance.mostGapSeconds = mostSeconds;
  }

  limitRing(ringSeconds: number): void {
    this.#demand(ringSeconds > 0, `limitRing: ${ringSeconds} seconds`);
    this.#held.stance.ringSeconds = ringSeconds;
  }

  callOwnNumbers(share: number): void {
    this.#demand(share >= 0 && share <= mostOwnCalls, `callOwnNumbers: a share of ${share}`);
    this.#held.stance.ownCallShare = share;
  }

  replaceNumber(old: number): void {
    const operator = this.#held;
    const { rented, terms, tally } = operator;
    const position = rented.positionOf(old);
    if (position < 0 || rented.isOrdered[position] === 1) return;
    post(operator, BookEntryKind.replacement, 1);
    if (isRefused(this.#arm, operator, { epoch: this.epoch, subject: position, carrier: rented.carrier })) {
      tally.refusedNumbers += 1;
      return;
    }
    rented.isOrdered[position] = 1;
    this.#order(OrderKind.number, position, terms.newNumberSeconds);
  }

  clearLabel(about: number): void {
    const operator = this.#held;
    const { keyLow, keyHigh, terms } = operator;
    post(operator, BookEntryKind.clearing, 1);
    operator.tally.clearings += 1;
    const low = deriveLow(keyLow, keyHigh, this.epoch, DrawPurpose.clearing);
    const high = deriveHigh(keyLow, keyHigh, this.epoch, DrawPurpose.clearing);
    if (unitAt(low, high, about, DrawPurpose.clearing) >= terms.clearingSuccess) return;
    const second = this.#nowSecond + terms.clearingSeconds;
    const { calendar, reports } = this.#arm;
    calendar.schedule(second, EventKind.reportDue, reports.add(about, ReportCode.clearing, second));
  }

  moveCarrier(carrier: number): void {
    const operator = this.#held;
    const { rented, terms } = operator;
    this.#demand(
      Number.isInteger(carrier) && carrier >= 0 && carrier < this.#arm.plan.carriers.length,
      `moveCarrier: there is no carrier ${carrier}`,
    );
    if (carrier === rented.carrier) return;
    post(operator, BookEntryKind.carrierMove, 1);
    this.#order(OrderKind.carrier, carrier, terms.carrierMoveSeconds);
  }

  switchPart(part: SwitchablePart, id: string): void {
    const operator = this.#held;
    const { declared, rented } = operator;
    if (part === 'pacing') {
      const { pacing, queue, isStaffed } = this.#find(declared.pacing, id);
      countLines(this.#arm, operator, this.#nowSecond);
      operator.pacing = pacing;
      operator.agentQueue = queue;
      operator.isStaffed = isStaffed;
    } else if (part === 'list') {
      operator.list = this.#find(declared.list, id);
      operator.listOrdinal = declared.list.findIndex((list) => list.id === id);
    } else if (part === 'callingNumber') {
      const { strategy, numbers, loan } = this.#find(declared.callingNumber, id);
      operator.callingNumber = strategy;
      operator.loan = loan;
      rented.inUse = numbers;
      payNumbers(operator);
    } else {
      const { script, purpose } = this.#find(declared.script, id);
      operator.script = script;
      operator.purpose = purpose;
    }
    operator.tally.switches += 1;
    wakeLines(this.#arm, operator, this.#nowSecond);
  }

  giveUp(): void {
    const { stance } = this.#held;
    if (stance.isGivenUp) return;
    stance.isGivenUp = true;
    stance.restsSinceSecond = this.#nowSecond;
    if (stance.gaveUpSecond === Infinity) stance.gaveUpSecond = this.#nowSecond;
  }

  startAgain(): void {
    const operator = this.#held;
    if (!operator.stance.isGivenUp) return;
    post(operator, BookEntryKind.reEntry, 1);
    operator.stance.isGivenUp = false;
    operator.stance.restedSeconds += this.#nowSecond - operator.stance.restsSinceSecond;
    operator.account = accountOf({ low: operator.keyLow, high: operator.keyHigh }, this.epoch);
    resumeRunningCosts(operator, this.#nowSecond);
    postRunningCosts(this.#arm, operator, this.#nowSecond);
    wakeLines(this.#arm, operator, this.#nowSecond);
  }

  #demand(holds: boolean, message: string): void {
    if (!holds) throw new PluginFault(this.#use, message);
  }

  #find<Part>(parts: readonly DeclaredPart<Part>[], id: string): Part {
    const found = parts.find((declared) => declared.id === id);
    if (found === undefined) throw new PluginFault(this.#use, `switchPart: there is no alternative ${id}`);
    return found.part;
  }

  get #held(): OperatorState {
    invariant(this.#operator !== null, 'levers are held by an operator');
    return this.#operator;
  }

  #order(kind: OrderKind, subject: number, delaySeconds: number): void {
    const { calendar, orders } = this.#arm;
    const row = orders.add({ operator: this.#held.ordinal, kind, subject, epoch: this.epoch });
    calendar.schedule(this.#nowSecond + delaySeconds, EventKind.orderDue, row);
  }
}

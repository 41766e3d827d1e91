/** Numbers that somebody had before the beginning bring marks along: those who keep marks hear of them. */
import { ReportCode } from '../../../contracts/detector.ts';
import type { Arm } from '../../state/arm.ts';
import { tellReport } from './mark.ts';
import { ReportLog } from '../../sanctions/reportLog.ts';

/** The numbers of organisations and operators, before anything else is reported. */
export function inheritAllMarks(arm: Arm): void {
  for (let declaration = 0; declaration < arm.totals.classOfCaller.length; declaration++)
    for (let ordinal = 0; ordinal < arm.dealing.ownCount(declaration); ordinal++)
      inheritMarks(arm, arm.dealing.ownNumber(declaration, ordinal), 0);
}

/** A number that is dealt at this second. */
export function inheritMarks(arm: Arm, number: number, nowSecond: number): void {
  const marks = arm.secondHand.inheritedMarks(number);
  if (marks === 0 || !arm.reactions.areMarksCoupled) return;
  const log = new ReportLog();
  for (let mark = 0; mark < marks; mark++) tellReport(arm, log, log.add(number, ReportCode.mark, nowSecond));
}

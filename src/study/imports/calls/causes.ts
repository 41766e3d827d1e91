/** Why a call ended, as other exchanges say it, as the final SIP status of its set-up. */
import { answeredCause } from '../../../model/calls/callCodes.ts';
import type { RecordCells } from './recordCells.ts';

/** Disposition of an Asterisk record; the source of `ast_cdr_disp2str` in Asterisk names these. */
const asteriskDispositions: Readonly<Record<string, number>> = {
  ANSWERED: answeredCause,
  'NO ANSWER': 480,
  BUSY: 486,
  FAILED: 503,
  CONGESTION: 503,
};

/** Hangup causes of FreeSWITCH that it maps to a status of their own (its Hangup Cause Code Table, signalwire.com). */
const hangupCauses: Readonly<Record<string, number>> = {
  UNALLOCATED_NUMBER: 404,
  NO_ROUTE_TRANSIT_NET: 404,
  NO_ROUTE_DESTINATION: 404,
  USER_BUSY: 486,
  NO_USER_RESPONSE: 408,
  NO_ANSWER: 480,
  SUBSCRIBER_ABSENT: 480,
  CALL_REJECTED: 603,
  NUMBER_CHANGED: 410,
  REDIRECTION_TO_NEW_DESTINATION: 410,
  EXCHANGE_ROUTING_ERROR: 483,
  DESTINATION_OUT_OF_ORDER: 502,
  INVALID_NUMBER_FORMAT: 484,
  FACILITY_REJECTED: 501,
  NORMAL_CIRCUIT_CONGESTION: 503,
  NETWORK_OUT_OF_ORDER: 503,
  NORMAL_TEMPORARY_FAILURE: 503,
  SWITCH_CONGESTION: 503,
  OUTGOING_CALL_BARRED: 403,
  INCOMING_CALL_BARRED: 403,
  BEARERCAPABILITY_NOTAUTH: 403,
  BEARERCAPABILITY_NOTAVAIL: 503,
  BEARERCAPABILITY_NOTIMPL: 488,
  FACILITY_NOT_IMPLEMENTED: 501,
  SERVICE_NOT_IMPLEMENTED: 501,
  INCOMPATIBLE_DESTINATION: 488,
  RECOVERY_ON_TIMER_EXPIRE: 504,
  ORIGINATOR_CANCEL: 487,
};

/** What FreeSWITCH says where it has no status of its own. */
const otherwise = 480;
const causeName = /^[A-Z][A-Z0-9_ ]{1,63}$/;

/** Status of an answered call whatever ended it, else that of the word; null for what is no such word. */
function statusOfWord(word: string, isAnswered: boolean): number | null {
  if (!causeName.test(word)) return null;
  if (isAnswered) return answeredCause;
  return asteriskDispositions[word] ?? hangupCauses[word] ?? otherwise;
}

/** The status that a record tells; null where it tells none of a call that was not answered. Throws `Faulty` for another word. */
export function causeOf(cells: RecordCells, isAnswered: boolean): number | null {
  const text = cells.meant('cause');
  if (text === null) return isAnswered ? answeredCause : null;
  const status = /^[1-6]\d\d$/.test(text) ? Number(text) : statusOfWord(text, isAnswered);
  if (status === null) throw cells.faulty('cause', 'a SIP status or the name of a cause');
  return status;
}

/**
 * A complaint office (system S13): it checks the merit of each complaint, and has whoever has too many suspended by all carriers. It opens on
 * the first measured day.
 */
import type { ParameterValues } from '../../contracts/parameter.ts';
import type { SuspensionSpan } from '../../network/suspensionTable.ts';

/** By what chance a complaint is upheld. */
export interface MeritChances {
  readonly unwanted: number;
  readonly wanted: number;
  /** An unwanted call whose number was forged. */
  readonly forged: number;
}

export interface ComplaintOffice {
  readonly isOpen: boolean;
  readonly merits: MeritChances;
  /** From the complaint to the decision on its merit. */
  readonly checkSeconds: number;
  /** Suspends the customer behind the number where there is one. */
  readonly isAboutCustomers: boolean;
  /** One more complaint about a number is upheld; true when that makes too many. */
  hear(about: number, atSecond: number): boolean;
  /** The suspension that is due for a subject; each further one is a repetition. */
  spanFor(subject: number, nowSecond: number): SuspensionSpan;
}

/** Where there is none. */
export const noOffice: ComplaintOffice = {
  isOpen: false,
  merits: { unwanted: 0, wanted: 0, forged: 0 },
  checkSeconds: 0,
  isAboutCustomers: false,
  hear: () => false,
  spanFor: () => ({ fromSecond: 0, untilSecond: 0, appealShare: 0, correctionSeconds: 0 }),
};

export class NationalOffice implements ComplaintOffice {
  readonly isOpen = true;
  readonly merits: MeritChances;
  readonly checkSeconds: number;
  readonly isAboutCustomers: boolean;
  readonly #terms: Readonly<
    Record<'limit' | 'window' | 'acts' | 'duration' | 'repeatDuration' | 'appealShare' | 'correction', number>
  >;
  /** Complaints upheld within the window, by number; complaints are few. */
  readonly #files: Map<number, number[]> = new Map();
  readonly #suspendedBefore: Set<number> = new Set();

  constructor(values: ParameterValues) {
    const upheld = Number(values.upheldShare);
    this.merits = {
      unwanted: upheld,
      wanted: Number(values.wronglyUpheldShare),
      forged: upheld * (1 - Number(values.findsForgery)),
    };
    this.checkSeconds = Number(values.check);
    this.isAboutCustomers = values.what === 'operator';
    this.#terms = {
      limit: Number(values.limitComplaints),
      window: Number(values.window),
      acts: Number(values.acts),
      duration: Number(values.duration),
      repeatDuration: Number(values.repeatDuration),
      appealShare: Number(values.appealShare),
      correction: Number(values.correction),
    };
  }

  hear(about: number, atSecond: number): boolean {
    const { limit, window } = this.#terms;
    const file = (this.#files.get(about) ?? []).filter((second) => second > atSecond - window);
    file.push(atSecond);
    this.#files.set(about, file);
    if (file.length < limit) return false;
    this.#files.delete(about);
    return true;
  }

  spanFor(subject: number, nowSecond: number): SuspensionSpan {
    const { acts, duration, repeatDuration, appealShare, correction } = this.#terms;
    const fromSecond = nowSecond + acts;
    const lasts = this.#suspendedBefore.has(subject) ? repeatDuration : duration;
    this.#suspendedBefore.add(subject);
    return { fromSecond, untilSecond: fromSecond + lasts, appealShare, correctionSeconds: correction };
  }
}

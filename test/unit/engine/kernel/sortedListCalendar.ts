/** The calendar's meaning, written the plainest way: a list that is searched for its least notice. */

interface Notice {
  readonly atSecond: number;
  readonly kind: number;
  readonly insertion: number;
  readonly subject: number;
}

export class SortedListCalendar {
  nowSeconds = 0;
  kind = 0;
  subject = 0;
  #pending: Notice[] = [];
  #inserted = 0;

  get size(): number {
    return this.#pending.length;
  }

  schedule(atSecond: number, kind: number, subject: number): number {
    const notice = { atSecond, kind, insertion: this.#inserted++, subject };
    let place = this.#pending.length;
    while (place > 0 && isBefore(notice, this.#pending[place - 1])) place--;
    this.#pending.splice(place, 0, notice);
    return notice.insertion;
  }

  cancel(insertion: number): boolean {
    const place = this.#pending.findIndex((notice) => notice.insertion === insertion);
    if (place >= 0) this.#pending.splice(place, 1);
    return place >= 0;
  }

  next(): boolean {
    const notice = this.#pending.shift();
    if (notice === undefined) return false;
    this.nowSeconds = notice.atSecond;
    this.kind = notice.kind;
    this.subject = notice.subject;
    return true;
  }

  isAnyBefore(atSecond: number, kind: number): boolean {
    const entered = { atSecond, kind, insertion: this.#inserted, subject: 0 };
    return this.#pending.length > 0 && isBefore(this.#pending[0], entered);
  }

  get soonestSecond(): number {
    return this.#pending.length === 0 ? Infinity : this.#pending[0].atSecond;
  }
}

function isBefore(a: Notice, b: Notice): boolean {
  if (a.atSecond !== b.atSecond) return a.atSecond < b.atSecond;
  return a.kind !== b.kind ? a.kind < b.kind : a.insertion < b.insertion;
}

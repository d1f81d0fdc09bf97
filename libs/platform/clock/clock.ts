const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** The calendar day (YYYY-MM-DD) of an instant where the deadlines are set. */
export function dayInBerlin(instant: Date): string {
  return berlin.format(instant);
}

/** Domain time. In a demo it runs at the pace of real time from the day the demo lives in. */
export class Clock {
  constructor(private offsetMs: number) {}

  now(): Date {
    return new Date(Date.now() - this.offsetMs);
  }

  today(): string {
    return dayInBerlin(this.now());
  }

  /** Security time: sessions, delays, leases. */
  realNow(): Date {
    return new Date();
  }

  get offset(): number {
    return this.offsetMs;
  }

  /** Moves domain time to an instant; only the seeding of a demo tells a story this way. */
  travelTo(instant: Date): void {
    this.offsetMs = Date.now() - instant.getTime();
  }
}

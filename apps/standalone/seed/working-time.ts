const day = 86_400_000;
const opensAt = 8.5;
const hours = 7.5;

/** The moment of one of many acts that office workers spread evenly over the weekdays between two instants. */
export function workingTime(from: Date, until: Date, share: number): Date {
  const days = weekdays(from, until);
  const position = share * days.length;
  const start = days[Math.min(Math.floor(position), days.length - 1)] ?? from;
  return new Date(start.getTime() + (opensAt + (position % 1) * hours) * 3_600_000);
}

/** Midnights, in the offset of Central Europe's standard time: an hour more or less in summer is no matter here. */
function weekdays(from: Date, until: Date): Date[] {
  const first = Math.floor(from.getTime() / day) * day - 3_600_000;
  const count = Math.max(1, Math.floor((until.getTime() - first) / day));
  const all = Array.from({ length: count }, (_, index) => new Date(first + index * day));
  return all.filter((date) => ![0, 6].includes(new Date(date.getTime() + day / 2).getUTCDay()));
}

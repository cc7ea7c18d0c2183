import { isDay } from '../../baseline/parse-entry.ts';

const RELATIVE = /^\+?(?<count>\d{1,4})\s?(?<unit>[dwmy])?$/i;
const DAYS = { d: 1, w: 7, m: 30, y: 365 } as const;
const MILLISECONDS = 86_400_000;

/** Reads a last day: `2027-01-31`, or `90`, `90d`, `6m` from today; undefined for what is no day of the future. */
export function readDay(text: string, today: string): string | undefined {
  const day = isDay(text) ? text : fromToday(text, today);
  return day !== undefined && isReal(day) && day >= today ? day : undefined;
}

function fromToday(text: string, today: string): string | undefined {
  const { count, unit = 'd' } = RELATIVE.exec(text)?.groups ?? {};
  if (count === undefined) return undefined;
  const name = unit.toLowerCase();
  const days = Number(count) * (name === 'w' || name === 'm' || name === 'y' ? DAYS[name] : DAYS.d);
  return new Date(Date.parse(today) + days * MILLISECONDS).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** There is no 31st of February. */
function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Who made a commit or tag, and when. */
export interface Identity {
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970; 0 where it cannot be read. */
  readonly time: number;
  /** `+0200` */
  readonly zone: string;
}

/** Reads the value of an `author`, `committer` or `tagger` line; never fails, because old histories hold anything. */
export function parseIdentity(text: string): Identity {
  const open = text.indexOf('<');
  const close = text.lastIndexOf('>');
  if (open === -1 || close < open) return { name: text.trim(), email: '', time: 0, zone: '+0000' };
  const [time = '', zone = '+0000'] = text
    .slice(close + 1)
    .trim()
    .split(/\s+/);
  return {
    name: text.slice(0, open).trim(),
    email: text.slice(open + 1, close),
    time: /^-?\d{1,15}$/.test(time) ? Number(time) : 0,
    zone: /^[+-]\d{4}$/.test(zone) ? zone : '+0000',
  };
}

/** The time as ISO 8601 in its author's zone, such as `2026-01-31T12:00:00+02:00`. */
export function toIsoDate({ time, zone }: Pick<Identity, 'time' | 'zone'>): string {
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  const local = new Date((time + offset * 60) * 1000);
  if (Number.isNaN(local.getTime())) return '1970-01-01T00:00:00Z';
  const text = local.toISOString().replace(/\.\d+Z$/, '');
  return offset === 0 ? `${text}Z` : `${text}${zone.slice(0, 3)}:${zone.slice(3)}`;
}

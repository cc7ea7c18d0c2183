import { isDay, isVerdict } from '../../baseline/parse-entry.ts';
import { isRecord } from '../../baseline/parse-baseline.ts';
import type { Decision } from '../../baseline/set-verdict.ts';
import { readDay } from '../model/read-day.ts';

/** A decision that a page asks for. */
export interface DecideRequest {
  /** Stamps as the page saw them, by id. */
  readonly seen: ReadonlyMap<string, string>;
  readonly decision: Decision;
}

const LONGEST = 2000;

/** Reads a wish for a decision; a text says what is wrong with it. */
export function readDecideRequest(body: unknown, today: string, by: string | undefined): DecideRequest | string {
  if (!isRecord(body) || !Array.isArray(body['groups'])) return 'no groups';
  const { verdict, reason, expires } = body;
  if (!isVerdict(verdict)) return 'no such verdict';
  const seen = new Map<string, string>();
  const groups: readonly unknown[] = body['groups'];
  for (const group of groups) {
    if (!isRecord(group) || typeof group['id'] !== 'string' || typeof group['stamp'] !== 'string') return 'no group';
    seen.set(group['id'], group['stamp']);
  }
  const why = textOf(reason);
  const last = textOf(expires);
  const day = last === undefined ? undefined : isDay(last) ? last : readDay(last, today);
  if (last !== undefined && day === undefined) return 'the last day is a day such as 2027-01-31, or 90d, 6m, 1y';
  return {
    seen,
    decision: {
      verdict,
      ...(why === undefined ? {} : { reason: why }),
      ...(by === undefined || verdict === 'unaudited' ? {} : { by }),
      ...(day === undefined ? {} : { expires: day }),
    },
  };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
  return text === '' ? undefined : text;
}

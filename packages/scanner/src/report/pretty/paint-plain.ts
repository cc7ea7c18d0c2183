import type { Severity } from '@leaklint/rules';

/** The few ways in which `pretty` sets text off; what they look like is somebody else's business. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  place(text: string): string;
  caret(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warning(text: string): string;
}

const same = (text: string): string => text;

/** No colour at all. */
export const plainPaint: Paint = {
  severity: (_severity, text) => text,
  place: same,
  caret: same,
  faint: same,
  good: same,
  warning: same,
};

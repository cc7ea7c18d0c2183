import type { Expression } from '../../fact/expression.ts';

/** What a name is worth when nobody says otherwise. */
export interface SecretDefault {
  readonly name: string;
  readonly value: Expression;
  readonly scope: number;
  /** It is known that the value is read from outside, not only that a name sounds like it. */
  readonly isSure: boolean;
  /** There is nothing to fall back from: the value is all that the file says. */
  readonly isPlain?: true;
}

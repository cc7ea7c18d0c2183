import { redact } from './redact.ts';

/** Holds a raw secret so that printing, logging or serialising it by accident shows only its redacted form. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The raw secret: only fingerprints, masks and `--show-secrets` may ask for it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return redact(this.#value);
  }

  toJSON(): string {
    return redact(this.#value);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return redact(this.#value);
  }
}

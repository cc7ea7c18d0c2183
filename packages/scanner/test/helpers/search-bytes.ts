import type { Engine, Outcome } from '../../src/core/engine.ts';

/** Lets an engine search bytes that a test has in hand. */
export function searchBytes(engine: Engine, bytes: Uint8Array, path = 'src/app.txt'): Outcome {
  engine.buffer(bytes.length).set(bytes);
  return engine.search({ length: bytes.length, path });
}

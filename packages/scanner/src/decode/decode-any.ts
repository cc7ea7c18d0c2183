import type { DecodedStretch, DecodeRequest } from '../core/engine.ts';
import { createBudget } from './budget.ts';
import { decodeAll, holdsNothingEncoded } from './decode-all.ts';

const DEEPEST_NESTING = 3;
const NOTHING: readonly DecodedStretch[] = [];

/** All decoders, as the engine calls them. */
export function decodeAny(request: DecodeRequest): Iterable<DecodedStretch> {
  return request.escapes !== undefined && holdsNothingEncoded({ ...request, escapes: request.escapes })
    ? NOTHING
    : decodeStretches(request);
}

function* decodeStretches({ onExhausted, escapes, ...source }: DecodeRequest): Generator<DecodedStretch> {
  const budget = createBudget(source.bytes.length);
  for (const { decoded, via } of decodeAll(
    { ...source, ...(escapes === undefined ? {} : { escapes }) },
    { depth: DEEPEST_NESTING, budget },
  )) {
    yield {
      bytes: decoded.bytes,
      toSource: (offset) => decoded.toSource(offset),
      toSourceEnd: (offset) => decoded.toSourceEnd(offset),
      via,
    };
  }
  if (budget.exhausted) onExhausted();
}

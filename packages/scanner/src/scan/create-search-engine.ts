import { pack as builtInPack } from '@leaklint/rules/pack';
import type { Pack } from '@leaklint/rules';
import { createEngine, type DecodedStretch, type DecodeRequest, type Engine } from '../core/engine.ts';
import type { createKernel } from '../core/kernel/create-kernel.ts';
import type { PlatformText } from '../core/text/platform-text.ts';
import { createBudget } from '../decode/budget.ts';
import { decodeAll, holdsNothingEncoded } from '../decode/decode-all.ts';

export interface SearchEngineOptions {
  /** Undefined: the built-in rules. */
  readonly pack: Pack | undefined;
  readonly decode: boolean;
  readonly text?: PlatformText;
  /** Another kernel than the quickest, for tests. */
  readonly createKernel?: typeof createKernel;
}

const DEEPEST_NESTING = 3;

/** The engine as every command uses it: rules, decoders and pragma marks in one pass. */
export function createSearchEngine({ pack, decode, text, createKernel: kernel }: SearchEngineOptions): Engine {
  return createEngine({
    pack: pack ?? builtInPack,
    ...(decode ? { decode: decodeAny } : {}),
    ...(text === undefined ? {} : { text }),
    ...(kernel === undefined ? {} : { createKernel: kernel }),
  });
}

const NOTHING: readonly DecodedStretch[] = [];

function decodeAny(request: DecodeRequest): Iterable<DecodedStretch> {
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

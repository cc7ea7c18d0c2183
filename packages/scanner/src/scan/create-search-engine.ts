import { pack as builtInPack } from '@leaklint/rules/pack';
import type { Pack } from '@leaklint/rules';
import { createEngine, type DecodedStretch, type DecodeRequest, type Engine } from '../core/engine.ts';
import type { PlatformText } from '../core/text/platform-text.ts';
import { createBudget } from '../decode/budget.ts';
import { decodeAll } from '../decode/decode-all.ts';

export interface SearchEngineOptions {
  /** Undefined: the built-in rules. */
  readonly pack: Pack | undefined;
  readonly decode: boolean;
  readonly text?: PlatformText;
}

const DEEPEST_NESTING = 3;

/** The engine as every command uses it: rules, decoders and pragma marks in one pass. */
export function createSearchEngine({ pack, decode, text }: SearchEngineOptions): Engine {
  return createEngine({
    pack: pack ?? builtInPack,
    ...(decode ? { decode: decodeStretches } : {}),
    ...(text === undefined ? {} : { text }),
  });
}

function* decodeStretches({ bytes, path, runs, onExhausted }: DecodeRequest): Generator<DecodedStretch> {
  const budget = createBudget(bytes.length);
  for (const { decoded, via } of decodeAll({ bytes, path, runs }, { depth: DEEPEST_NESTING, budget })) {
    yield { bytes: decoded.bytes, toSource: decoded.toSource, toSourceEnd: decoded.toSourceEnd, via };
  }
  if (budget.exhausted) onExhausted();
}

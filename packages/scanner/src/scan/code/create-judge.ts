import type { Engine } from '../../core/engine.ts';
import { createSearchEngine, type SearchEngineOptions } from '../create-search-engine.ts';

/** Says which rule a value bound to a name breaks. */
export type Judge = (name: string, value: string) => string | undefined;

/** The engine's own judgement of values that code puts together; the engine is built when the first one is met. */
export function createJudge(options: SearchEngineOptions, path: string): Judge {
  let engine: Engine | undefined;
  return (name, value) => {
    engine ??= createSearchEngine(options);
    const bytes = new TextEncoder().encode(`${/^[\w.-]+$/.test(name) ? name : 'value'} = ${JSON.stringify(value)}\n`);
    engine.buffer(bytes.length).set(bytes);
    const { detections } = engine.search({ length: bytes.length, path });
    return detections.find(({ confidence }) => confidence !== 'low')?.rule.id;
  };
}

import type { FrontEnd, FrontEndPorts } from './front-end.ts';
import { frontEndFor } from './registry.ts';

/** Front ends of one thread: each is loaded when its first file is met, and then kept. */
export interface FrontEnds {
  /** The one for a path, ready for a text; undefined where no check can read such a file. */
  ready(path: string, text: string): Promise<FrontEnd | undefined>;
}

/** Makes the front ends of a thread; loads none. */
export function createFrontEnds(given: Omit<FrontEndPorts, 'frontEnd'>): FrontEnds {
  const loaded = new Map<string, Promise<FrontEnd>>();
  const frontEnd: FrontEndPorts['frontEnd'] = async (path) => {
    const entry = frontEndFor(path);
    if (entry === undefined) return undefined;
    const there = loaded.get(entry.name) ?? entry.load({ ...given, frontEnd });
    loaded.set(entry.name, there);
    return there;
  };
  return {
    ready: async (path, text) => {
      const found = await frontEnd(path);
      await found?.prepare?.(text, path);
      return found;
    },
  };
}

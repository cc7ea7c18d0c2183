import { makesLogger } from '../vocabulary/loggers.ts';

const MADE = /=\s*(?:new\s+|await\s+)?([\w$.]{2,60})\(/g;

/** The names that a file itself gives to what logs: `const l = pino()`. */
export function fileLoggers(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { 1: maker = '', index } of text.matchAll(MADE)) {
    if (!/pino|bunyan|debug|consola|log/i.test(maker) || !(makesLogger(maker) || maker === 'debug')) continue;
    const name = /([\w$]+)\s*:?$/.exec(text.slice(Math.max(0, index - 60), index))?.[1];
    if (name !== undefined) found.add(name);
  }
  return found;
}

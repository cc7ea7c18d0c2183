import type { Facts } from '../../fact/facts.ts';
import type { ParseProblem } from '../../fact/problem.ts';
import { moveFacts } from '../embedded/move-facts.ts';
import type { FrontEnd, FrontEndPorts, ParseOutcome } from '../front-end.ts';
import type { LiteralPlace } from './plain-secret.ts';
import { withoutMadeUp } from './script/without-made-up.ts';
import { isWorthReading, type Script } from './script/script.ts';

/** What a configuration file says, and which of it a shell runs. */
export interface ConfigReading {
  readonly facts: Facts;
  readonly scripts: readonly Script[];
  /** What runs there is thrown away. */
  readonly isThrowaway?: boolean;
  readonly problems: readonly ParseProblem[];
}

/** Reads a format of configuration files; never throws. */
export type ReadConfig = (text: string, path: string) => ConfigReading;

/** A front end for a format: its own facts, and those of the scripts in it. Their languages are loaded when a script needs them. */
export function createConfigFrontEnd(read: ReadConfig, ports: Pick<FrontEndPorts, 'frontEnd'>): FrontEnd {
  const languages = new Map<string, FrontEnd>();
  let last: { readonly text: string; readonly path: string; readonly reading: ConfigReading } | undefined;
  // A text is asked about, prepared and parsed in turn: it is read once.
  const readOnce: ReadConfig = (text, path) => {
    if (last?.text !== text || last.path !== path) last = { text, path, reading: read(text, path) };
    return last.reading;
  };
  const scriptsOf = (reading: ConfigReading): readonly Script[] => reading.scripts.filter(isWorthReading);
  return {
    isReady: (text, path) => scriptsOf(readOnce(text, path)).every(({ stretch }) => languages.has(stretch.path)),
    prepare: async (text, path) => {
      for (const { stretch } of scriptsOf(readOnce(text, path))) {
        const frontEnd = languages.has(stretch.path) ? undefined : await ports.frontEnd(stretch.path);
        if (frontEnd !== undefined) languages.set(stretch.path, frontEnd);
      }
    },
    parse: (text, path) => {
      const reading = readOnce(text, path);
      const scripts = scriptsOf(reading).map((script) =>
        parseScript(script, languages.get(script.stretch.path), { path, isThrowaway: reading.isThrowaway === true }),
      );
      return {
        units: [...(reading.facts.facts.length === 0 ? [] : [reading.facts]), ...scripts.flatMap(({ units }) => units)],
        // What pipelines fill in makes scripts that no shell would take: only the file itself is named.
        problems: reading.problems,
      };
    },
  };
}

function parseScript(
  { stretch, environment }: Script,
  language: FrontEnd | undefined,
  place: LiteralPlace,
): ParseOutcome {
  const { units, problems } = language?.parse(stretch.text, stretch.path) ?? { units: [], problems: [] };
  const moved = units.map((unit): Facts => {
    const { facts, ...rest } = moveFacts(unit, stretch.toSource);
    const known = environment.map((binding) => ({
      ...binding,
      path: binding.path.slice(-1),
      scope: 0,
      start: 0,
      end: 0,
    }));
    return { ...rest, facts: [...known, ...facts.map((fact) => withoutMadeUp(fact, place))] };
  });
  return { units: moved, problems };
}

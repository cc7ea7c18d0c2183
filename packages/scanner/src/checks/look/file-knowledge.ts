import { fileLoggers } from './file-loggers.ts';

/** What is known of a file as a whole; each thing is found out when it is asked for, and once. */
export interface FileKnowledge {
  readonly loggers: () => ReadonlySet<string>;
  /** Whether `token` is a piece of text here: in parsers, and in models of language. */
  readonly readsTokens: () => boolean;
  readonly makesPages: () => boolean;
  readonly hasSettings: () => boolean;
  readonly parametersOf: (name: string) => string | undefined;
}

const READS_TOKENS =
  /\btok(?:en)?s?\.(?:type|kind|text|range|loc|pos|position|lexeme|line|column|literal|raw|offset|start|Type|Kind|Pos|Literal)\b|(?:[lL]exer|[tT]okeni[sz]er?)\w{0,40}[(.{:]|\bToken(?:Type|Kind)\b|\bSyntaxKind\b|\bgo\/token\b/;
const MAKES_PAGES =
  /\bget(?:ServerSide|Static|Initial)Props\b|RuntimeConfig\b|DefinePlugin|\bdefine\s*:|\bdefineConfig\b|\bwindow\.__|\bexport\s+(?:async\s+)?(?:const|function)\s+load(?:er)?\b/;
const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/;
const SETTINGS =
  /class\s+\w*(?:Settings|Config|Configuration|Options|Conf|Env|Environment|Props|Properties|Secrets)\b|BaseSettings|@Value|dataclass|\bfield\(/;
/** Each search goes through the whole text. */
const MOST_FUNCTIONS = 60;

/** Prepares what may be asked of a file; reads nothing yet. */
export function createFileKnowledge(text: () => string, path: string): FileKnowledge {
  const functions = new Map<string, string | undefined>();
  return {
    loggers: once(() => fileLoggers(text())),
    readsTokens: once(() => READS_TOKENS.test(text())),
    makesPages: once(() => SCRIPT.test(path) && MAKES_PAGES.test(text())),
    hasSettings: once(() => SETTINGS.test(text())),
    parametersOf: (name) => {
      if (functions.has(name) || functions.size >= MOST_FUNCTIONS) return functions.get(name);
      const pattern = String.raw`\b(?:def|func|function|fun|fn|void|static)\s+${name}\s*\(([^()]*)\)`;
      const parameters = new RegExp(pattern).exec(text())?.[1];
      functions.set(name, parameters);
      return parameters;
    },
  };
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => (found ??= { value: find() }).value;
}

import { chunkAround, type Stretch } from './chunk-around.ts';
import { fileLoggers } from './file-loggers.ts';

/** A function of a file. */
export interface KnownFunction {
  readonly at: number;
  /** What stands in its brackets. */
  readonly parameters: string;
}

/** What is known of a file as a whole; each thing is found out when it is asked for, and once. */
export interface FileKnowledge {
  readonly loggers: () => ReadonlySet<string>;
  /** Whether `token` is a piece of text here: in parsers, and in models of language. */
  readonly readsTokens: () => boolean;
  /** Whether the file makes pages, or settings for their build: what is read there of the environment may get out. */
  readonly makesPages: () => boolean;
  /** Whether the file declares settings, whose values are defaults. */
  readonly hasSettings: () => boolean;
  /** Whether the file puts values where an app keeps them: the storage of a browser, preferences. */
  readonly keepsState: () => boolean;
  /** Whether a line without indentation begins with a name, or declares it. */
  readonly isOutermost: (name: string) => boolean;
  /** What of the outermost level a place belongs to. */
  readonly chunkAround: (place: number) => Stretch;
  /** Undefined where the file has none of that name. */
  readonly functionNamed: (name: string) => KnownFunction | undefined;
}

const READS_TOKENS =
  /\btok(?:en)?s?\.(?:type|kind|text|range|loc|pos|position|lexeme|line|column|literal|raw|offset|start|Type|Kind|Pos|Literal)\b|(?:[lL]exer|[tT]okeni[sz]er?)\w{0,40}[(.{:]|\bToken(?:Type|Kind)\b|\bSyntaxKind\b|\bgo\/token\b/;
const MAKES_PAGES =
  /^\s*["']use client["']|\bres\.render\(|\bget(?:ServerSide|Static|Initial)Props\b|RuntimeConfig\b|DefinePlugin|\bdefine\s*:|\bdefineConfig\b|\bwindow\.__|\bexport\s+(?:async\s+)?(?:const|function)\s+load(?:er)?\b/;
const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/;
const KEEPING = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|kts?|java|cs|razor)$/;
const KEEPS =
  /\b(?:local|session)Storage\.(?:set|Set)|[sS]torage\.(?:setItem|SetItem|multiSet)|\bmultiSet\(|\bcreateJSONStorage\b|zustand\/middleware|\bdefineStore\([\s\S]{0,4000}\bpersist\b|\bpersistReducer\b|\bcreatePersistedState\b|\buse(?:Local|Session)Storage\b|\batomWithStorage\b|\belectron-store\b|\blocalforage\b|\breact-native-mmkv\b|\bSharedPreferences\b|\bstringPreferencesKey\b|\bPreferences\.(?:Default\.)?Set\(/;
const SETTINGS =
  /class\s+\w*(?:Settings|Config|Configuration|Options|Conf|Env|Environment|Props|Properties|Secrets)\b|BaseSettings|@Value|@(?:CommandLine\.)?(?:Option|Parameters?)\b|dataclass|\bfield\(/;
const OUTERMOST =
  /^(?:(?:export|pub|static|mut|final|private|public|let|var|val|const|lateinit) +)*([A-Za-z_$][\w$]*)/gm;
const FUNCTIONS = /\b(?:def|func|function|fun|fn|void|static)\s+(\w+)\s*\(([^()]*)\)/g;

/** Prepares what may be asked of a file; reads nothing yet. */
export function createFileKnowledge(text: () => string, path: string): FileKnowledge {
  const functions = once(() => functionsOf(text()));
  const outermost = once(() => outermostNames(text()));
  let chunk: Stretch | undefined;
  return {
    isOutermost: (name) => outermost().has(name),
    chunkAround: (place) => {
      if (chunk === undefined || place < chunk.from || place >= chunk.to) chunk = chunkAround(text(), place);
      return chunk;
    },
    loggers: once(() => fileLoggers(text())),
    readsTokens: once(() => READS_TOKENS.test(text())),
    makesPages: once(() => SCRIPT.test(path) && MAKES_PAGES.test(text())),
    keepsState: once(() => KEEPING.test(path) && KEEPS.test(text())),
    hasSettings: once(() => SETTINGS.test(text())),
    functionNamed: (name) => functions().get(name),
  };
}

function outermostNames(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(OUTERMOST)].map(([, name = '']) => name));
}

/** Of several with one name the first. */
function functionsOf(text: string): ReadonlyMap<string, KnownFunction> {
  const found = new Map<string, KnownFunction>();
  for (const { 1: name = '', 2: parameters = '', index } of text.matchAll(FUNCTIONS))
    if (!found.has(name)) found.set(name, { at: index, parameters });
  return found;
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => (found ??= { value: find() }).value;
}

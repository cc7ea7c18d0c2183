/** A member of an object in a JSON text; offsets into the text. */
export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An object in a JSON text: where its brace opens, and its members. */
export interface JsonObject {
  readonly open: number;
  readonly members: readonly JsonMember[];
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Finds the object at the end of a path of keys, in a text that is valid JSON, so that it can be edited in place. */
export function findJsonObject(text: string, path: readonly string[]): JsonObject | undefined {
  const tokens = tokensOf(text);
  let object = readObject(tokens, 0);
  for (const key of path) {
    const member = object?.members.find((candidate) => candidate.key === key);
    if (member === undefined) return undefined;
    object = readObject(
      tokens,
      tokens.findIndex(({ at }) => at === member.valueStart),
    );
  }
  return object;
}

function tokensOf(text: string): readonly Token[] {
  const found = text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g);
  return [...found].map((match) => ({ text: match[0], at: match.index }));
}

function readObject(tokens: readonly Token[], from: number): JsonObject | undefined {
  const open = tokens[from];
  if (open?.text !== '{') return undefined;
  const members: JsonMember[] = [];
  let index = from + 1;
  while (index < tokens.length && tokens[index]?.text !== '}') {
    const [key, value] = [tokens[index], tokens[index + 2]];
    if (key === undefined || value === undefined) return undefined;
    const last = endOfValue(tokens, index + 2);
    const end = tokens[last];
    if (end === undefined) return undefined;
    members.push({
      key: String(JSON.parse(key.text)),
      start: key.at,
      valueStart: value.at,
      valueEnd: end.at + end.text.length,
    });
    index = tokens[last + 1]?.text === ',' ? last + 2 : last + 1;
  }
  return { open: open.at, members };
}

/** The index of a value's last token. */
function endOfValue(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const text = tokens[index]?.text ?? '';
    if (text === '{' || text === '[') depth += 1;
    if (text === '}' || text === ']') depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

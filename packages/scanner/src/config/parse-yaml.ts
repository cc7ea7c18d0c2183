import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { ConfigError } from '../core/errors.ts';
import { formatPlace, type ConfigPath, type ConfigPlace, type ConfigText } from '../core/text/config-text.ts';

/** Parses YAML and remembers where everything stands. */
export function parseYaml(text: string, file: string): ConfigText {
  const lines = new LineCounter();
  // Pretty errors quote the file, in which there may be secrets.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toPlace = (offset: number): ConfigPlace => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const message = error.message.split('\n', 1)[0] ?? '';
    throw new ConfigError(`${formatPlace(file, toPlace(error.pos[0]))}: ${message}`);
  }
  return {
    file,
    value: toPlain(document, file),
    placeOf: (path) => {
      const offset = offsetOf(document, path);
      return offset === undefined ? undefined : toPlace(offset);
    },
  };
}

function toPlain(document: Document.Parsed, file: string): unknown {
  try {
    const value: unknown = document.toJS();
    // A file of comments alone says nothing.
    return value ?? {};
  } catch (error) {
    // Aliases that would grow without bound.
    throw new ConfigError(`${file}: the YAML cannot be expanded`, { cause: error });
  }
}

function offsetOf(document: Document.Parsed, path: ConfigPath): number | undefined {
  const parent: unknown = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  const map = path.length === 1 ? document.contents : parent;
  if (isMap(map)) {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    if (isScalar(pair?.key)) return pair.key.range?.[0];
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

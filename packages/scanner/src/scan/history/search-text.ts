import { parseHeaders } from '../../git/store/headers.ts';
import type { LocatedSecret } from '../located-secret.ts';
import { memoryStream } from '../memory-stream.ts';
import { searchFile } from '../search-file.ts';
import { addReport, type Found, type Judgement } from './search-blob.ts';
import type { Sighting, SightingPlace } from './sighting.ts';

const NEWLINE = 10;
/** Headers whose value is a name and a mail address. */
const PEOPLE = ['author', 'committer', 'tagger'];
/** Signatures are no secrets; a merged tag's message is a message. */
const SIGNATURES = ['gpgsig', 'gpgsig-sha256'];

/** Searches the text of a commit or tag: its message, and the names and addresses of people. */
export function searchText(
  bytes: Uint8Array,
  place: Extract<SightingPlace, { readonly in: 'commit' | 'tag' }>,
  { id, found, by }: { readonly id: string; readonly found: Found; readonly by: Judgement },
): void {
  const path = `<${place.in} ${id}>`;
  const { settings, engine } = by;
  const report = searchFile(engine, memoryStream(bytes), path, { ...settings, reportUnused: false });
  const lines = headerLines(bytes);
  const before = found.sightings.length;
  addReport(found, { ...report, warnings: [], unused: [] }, { by, place });
  const added = found.sightings.splice(before);
  for (const sighting of added) {
    const placed = placeInText(sighting, lines);
    if (placed !== undefined) found.sightings.push(placed);
  }
}

/** Lines of a message count from its own first one; those of a header stay as they are. */
function placeInText(sighting: Sighting, lines: readonly string[]): Sighting | undefined {
  const { startLine } = sighting.secret.region;
  const name = lines[startLine - 1];
  if (name === undefined) return { ...sighting, secret: moveUp(sighting.secret, lines.length + 1) };
  if (SIGNATURES.includes(name)) return undefined;
  return { ...sighting, kind: PEOPLE.includes(name) ? 'author' : sighting.kind };
}

function moveUp(secret: LocatedSecret, by: number): LocatedSecret {
  const { region, snippet } = secret;
  return {
    ...secret,
    region: { ...region, startLine: region.startLine - by, endLine: region.endLine - by },
    snippet: snippet.map((each) => ({ ...each, line: each.line - by })),
  };
}

/** The name of the header that each line before the message belongs to. */
function headerLines(bytes: Uint8Array): readonly string[] {
  const { messageStart } = parseHeaders(bytes);
  const names: string[] = [];
  for (let at = 0; at < messageStart - 1;) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline === -1 ? bytes.length : newline;
    const line = new TextDecoder('latin1').decode(bytes.subarray(at, end));
    names.push(line.startsWith(' ') ? (names.at(-1) ?? '') : (line.split(' ', 1)[0] ?? ''));
    at = end + 1;
  }
  return names;
}

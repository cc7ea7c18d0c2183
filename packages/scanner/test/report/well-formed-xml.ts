const TOKEN = /<\?xml [^<>]*\?>|<(\/?)([a-z][\w-]*)((?: [\w-]+="[^"<]*")*)(\/?)>|[^<]+/gy;
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|#\d+);)/;
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Throws where a document of elements, attributes and text is not well-formed XML 1.0. */
export function assertWellFormedXml(text: string): void {
  if (FORBIDDEN.test(text)) throw new Error('a character that XML forbids');
  if (BAD_REFERENCE.test(text)) throw new Error('an ampersand that begins no reference');
  const open: string[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, closing, name, attributes = '', empty] = match;
    end = match.index + token.length;
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/ ([\w-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) throw new Error(`an attribute stands twice in ${token}`);
    if (closing === '' && empty === '') open.push(name);
    if (closing === '/' && open.pop() !== name) throw new Error(`${token} closes something else`);
  }
  if (end !== text.length) throw new Error(`no XML: ${text.slice(end, end + 40)}`);
  if (open.length > 0) throw new Error(`${open.join(', ')} not closed`);
}

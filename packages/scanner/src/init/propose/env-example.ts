const ASSIGNMENT = /^\s*(?:export\s+)?(?<name>[A-Za-z_][\w.-]*)\s*[=:](?<value>.*)$/;

/**
 * A `.env.example` for a `.env`: the names, in their order, without values. Comments are left out as well, because an
 * old password likes to stand in one. Undefined when there is no name.
 */
export function envExample(text: string): string | undefined {
  const names = new Set<string>();
  let quote: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (quote !== undefined) {
      if (hasQuote(line, quote)) quote = undefined;
      continue;
    }
    const { name, value = '' } = ASSIGNMENT.exec(line)?.groups ?? {};
    if (name === undefined) continue;
    names.add(name);
    quote = openQuote(value.trimStart());
  }
  if (names.size === 0) return undefined;
  return ['# Copy to .env and fill in.', ...Array.from(names, (name) => `${name}=`), ''].join('\n');
}

/** The quote that a value begins with and does not end with: it goes on in the next line. */
function openQuote(value: string): string | undefined {
  const [first = ''] = value;
  return ['"', "'", '`'].includes(first) && !hasQuote(value.slice(1), first) ? first : undefined;
}

function hasQuote(text: string, quote: string): boolean {
  return text.replaceAll(/\\./g, '').includes(quote);
}

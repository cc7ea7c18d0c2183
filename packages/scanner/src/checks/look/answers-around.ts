import type { Holder } from './holders-of.ts';
import type { LookContext } from './is-shown.ts';

/** What a secret is read out of: `grant.access_token`, `grant['refresh_token']`, `grant.fetch('id_token')`. */
const BASE = /([A-Za-z_$][\w$]*)(?:\.|\[:?["']|\.(?:fetch|get|dig|pop)\(:?["'])$/;
const PARSED = 'JSON\\.parse|\\.json\\(|json\\.loads|json_decode|parsed_response';

/** The parsed answer that a secret is read out of: it shows the secret where it is logged as a whole. */
export function answersAround(
  { text, start }: { readonly text: string; readonly start: number },
  context: LookContext,
): readonly Holder[] {
  const name = BASE.exec(text.slice(Math.max(0, start - 60), start))?.[1];
  if (name === undefined) return [];
  const chunk = context.chunkAround(start);
  const escaped = name.replaceAll('$', String.raw`\$`);
  const bound = new RegExp(String.raw`(?<![\w$])${escaped}\s*:?=[^=;\n][^;\n]{0,120}?(?:${PARSED})`);
  return bound.test(text.slice(chunk.from, chunk.to)) ? [{ name, ...chunk }] : [];
}

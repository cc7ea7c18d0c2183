/** A name in a file of Rust. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TEXT_FIELD = /^\s*:\s*(?:Option<|&(?:'\w+ )?)*(?:String|str)\b/;
const PRINTS_DEBUG = /\{\w*:#?\?\}|[(,=]\s*\?\w|\binstrument\b/;
/** What stands before a name and makes something of it is not far away. */
const NEAR = 400;

/** Whether a name stands where attributes and traits decide: a field that prints, a parameter that is logged, a default. */
export function leaksByItem({ text, start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + 60);
  if (/\bfn default\(/.test(before)) return /^\s*:\s*(?:String::from\()?"[^"\s]{3}/.test(after);
  if (!TEXT_FIELD.test(after)) return false;
  if (/\bderive\([^)]*\bSerialize\b/.test(before) && /\b(?:fs::write|to_writer)/.test(text)) return true;
  return (/\bderive\([^)]*\bDebug\b/.test(before) || before.includes('instrument')) && PRINTS_DEBUG.test(text);
}

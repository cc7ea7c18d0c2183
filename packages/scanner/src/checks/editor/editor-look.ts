import type { CheckOptions } from '../check-options.ts';
import { createQuickLook, type QuickLook } from '../look/create-quick-look.ts';

let last: { readonly key: string; readonly look: QuickLook } | undefined;

/** The command's look at what is worth parsing, prepared once for all files with the same options. */
export function editorLook(options: CheckOptions): QuickLook {
  const key = JSON.stringify(options);
  if (last?.key !== key) last = { key, look: createQuickLook(options) };
  return last.look;
}

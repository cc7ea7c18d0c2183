/** Lines of ours in a file of the user's, between two comments by which they are found again. */
export interface MarkedBlock {
  /** Tells blocks of one file from each other. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly indent?: string;
}

const BEGIN = '# leaklint-hook: begin';
const END = '# leaklint-hook: end';

/** Whether a text has a block of ours; of that name, if one is given. */
export function hasBlock(text: string, name = ''): boolean {
  return new RegExp(String.raw`^[ \t]*${BEGIN} ${name || String.raw`\S+`}\r?$`, 'm').test(text);
}

/** Puts a block before the line that begins at `offset`, or at the end; taking it out again gives back the same text. */
export function insertBlock(text: string, offset: number, { name, lines, indent = '' }: MarkedBlock): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const block = [`${BEGIN} ${name}`, ...lines, `${END} ${name}`].map((line) => indent + line);
  const isAfterOpenLine = offset > 0 && text[offset - 1] !== '\n';
  const inserted = isAfterOpenLine ? newline + block.join(newline) : block.map((line) => line + newline).join('');
  return text.slice(0, offset) + inserted + text.slice(offset);
}

/** Takes all blocks of ours out. */
export function removeBlocks(text: string): string {
  const block = String.raw`[ \t]*${BEGIN} (?<name>\S+)\r?\n(?:[^\n]*\n)*?[ \t]*${END} \k<name>`;
  // At the end of a text without a last newline, the newline before the block is ours too.
  const atEnd = new RegExp(String.raw`(?:^|\r?\n)${block}$`);
  return text.replace(new RegExp(String.raw`^${block}\r?\n`, 'gm'), '').replace(atEnd, '');
}

import { insertBlock, removeBlocks, type MarkedBlock } from '../edit/marked-block.ts';
import { yamlValue } from './edit-yaml.ts';

/** Puts a block into a YAML text; undefined when the result would not hold it, or could not be undone. */
export function insertChecked(text: string, offset: number, block: MarkedBlock): string | undefined {
  const edited = insertBlock(text, offset, block);
  const said = JSON.stringify(yamlValue(edited) ?? '');
  return said.includes('leaklint hook run') && removeBlocks(edited) === removeBlocks(text) ? edited : undefined;
}

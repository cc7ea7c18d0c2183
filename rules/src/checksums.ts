export { checksums } from './checksum/checksums.ts';
export type { Checksum } from './checksum/checksums.ts';

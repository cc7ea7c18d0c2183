/** Says whether a token's own check digits or structure hold; pure, offline. */
export type Checksum = (token: string) => boolean;

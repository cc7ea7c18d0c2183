/** Says whether a token's own check digits hold; pure, offline. */
export type Checksum = (token: string) => boolean;

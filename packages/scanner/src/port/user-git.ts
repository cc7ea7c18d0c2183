/** What git said, run as the user runs it. */
export interface UserGitOutcome {
  readonly isGood: boolean;
  readonly output: string;
  readonly messages: string;
}

/** Git with the user's own settings: the question is where git itself looks for hooks. */
export interface UserGit {
  /** Throws `ScanError` when there is no git. */
  run(args: readonly string[], folder: string): UserGitOutcome;
}

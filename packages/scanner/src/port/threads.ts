/** Runs a share of a job on another thread; `Job` and `Report` are plain data. */
export interface Threads<Job, Report> {
  /** How many threads are worth having on this machine, this one included. */
  readonly parallelism: number;
  /** Starts a thread at once; the promise is settled when it has ended. */
  hire(job: Job): Promise<Report>;
}

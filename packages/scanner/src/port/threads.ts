/** Runs a share of a job on another thread; `Job` and `Report` are plain data. */
export interface Threads<Job, Report> {
  /** How many threads are worth having on this machine, this one included. */
  readonly parallelism: number;
  /** Has a thread begin at once, a new one or one that has done its last job; settled when it has reported or failed. */
  hire(job: Job): Promise<Report>;
}

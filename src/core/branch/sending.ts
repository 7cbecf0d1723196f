/** What is the same for all branches of one sending. */
export interface Sending {
  readonly year: number;
  /** By when the workbooks are to come back, ISO; `null` where nothing was said. */
  readonly deadline: string | null;
  /** Whom branches ask. */
  readonly contact: string;
  readonly phone: string;
  /** Telephone of the organisation above, for notices; left out where it is blank. */
  readonly upperPhone: string;
  /** Id of this sending. */
  readonly issued: string;
}

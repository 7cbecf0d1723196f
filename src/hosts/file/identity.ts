export interface SaveOptions {
  /** Put into the custom document property `jifenbu`: what kind of workbook this is. */
  readonly identity?: string;
}

/** The custom document property that tells our workbooks from others. */
export const IDENTITY = 'jifenbu';

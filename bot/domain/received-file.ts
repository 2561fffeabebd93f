/** A table that somebody sent: its text as it is in the file, without the mark some programs put before it. */
export interface ReceivedFile {
  readonly name: string;
  readonly text: string;
}

/** Why a file that somebody sent cannot be read. */
export type FileTrouble =
  /** Its kind by name, such as "xlsx". */
  | { readonly code: 'notATable'; readonly type: string }
  | { readonly code: 'severalFiles'; readonly count: number }
  /** It would come from a place where no file of this organization is. */
  | { readonly code: 'strangeHost' }
  | { readonly code: 'fileTooLarge'; readonly mostBytes: number }
  | { readonly code: 'tooManyLines'; readonly most: number }
  /** Written in another way than UTF-8, so that names would come out wrong. */
  | { readonly code: 'notUtf8' }
  | { readonly code: 'emptyFile' }
  /** Not there, not any more, or not for us. */
  | { readonly code: 'noSuchFile' }
  | { readonly code: 'fileNotAnswered' };

/** Why a row of a list cannot be used. */
export type WrongRow =
  | 'personMissing'
  | 'numberMissing'
  /** Not a phone number with its country code. */
  | 'numberWrong'
  /** The person has another number of the same column on an earlier row. */
  | 'personTwice'
  /** A quote is opened and never closed, so that nothing behind it can be told apart. */
  | 'quoteOpen';

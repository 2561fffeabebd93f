/** A list with the sentence if something is wrong, else an empty one, to spread into a list of problems. */
export function when(isWrong: boolean, sentence: string): readonly string[] {
  return isWrong ? [sentence] : [];
}

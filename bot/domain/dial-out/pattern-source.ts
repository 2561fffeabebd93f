/** Why a pattern has no tree: .NET would not take it, or it has something that is not evaluated here exactly. */
export type PatternProblem =
  | { readonly code: 'invalid'; readonly at: number }
  /** `construct` as it is written in the pattern. */
  | { readonly code: 'cannotEvaluate'; readonly construct: string };

/** Thrown and caught inside the reading of one pattern. */
export class PatternStop extends Error {
  override readonly name = 'PatternStop';
  readonly problem: PatternProblem;

  constructor(problem: PatternProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A pattern being read from left to right. */
export class PatternSource {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  /** The character so many places on; empty behind the end. */
  peek(ahead = 0): string {
    return this.text.charAt(this.at + ahead);
  }

  next(): string {
    const character = this.peek();
    this.at += 1;
    return character;
  }

  /** Takes the words if they come next. */
  take(words: string): boolean {
    if (!this.text.startsWith(words, this.at)) return false;
    this.at += words.length;
    return true;
  }

  /** Takes as many of these characters as come next, at most so many. */
  takeWhile(isMeant: (character: string) => boolean, most = Infinity): string {
    const from = this.at;
    while (!this.ended && this.at - from < most && isMeant(this.peek())) this.at += 1;
    return this.text.slice(from, this.at);
  }

  invalid(): PatternStop {
    return new PatternStop({ code: 'invalid', at: Math.min(this.at, this.text.length) });
  }

  cannotEvaluate(construct: string): PatternStop {
    return new PatternStop({ code: 'cannotEvaluate', construct });
  }
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

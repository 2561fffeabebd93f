/** What a simulated interface answers: a status, a JSON body, and headers where it has any of its own. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function answer(status: number, body: unknown): Answer {
  return { status, body };
}

/** A refusal in the connector's own shape. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

/** What Graph answers: a JSON body, or none. */
export interface GraphReply {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export function found(body: Readonly<Record<string, unknown>>): GraphReply {
  return { status: 200, body };
}

/** An error in Graph's shape; the ids and the time of innerError are filled in where it is sent. */
export function refuse(status: number, code: string, message: string): GraphReply {
  return { status, body: { error: { code, message } } };
}

export function badRequest(message: string): GraphReply {
  return refuse(400, 'Request_BadRequest', message);
}

export function noSuchResource(id: string): GraphReply {
  return refuse(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** Done, with nothing to tell. */
export const NO_CONTENT: GraphReply = { status: 204 };

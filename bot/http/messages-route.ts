import type { Request, RequestHandler, Response } from 'restify';

/** The request and response as the Bot Framework edge needs them, so that this folder needs no word of it. */
export type ReceiveActivity = (
  request: {
    readonly body: Record<string, unknown>;
    readonly headers: Record<string, string | string[] | undefined>;
    readonly method: string;
  },
  response: Response,
) => Promise<void>;

/** POST /api/messages: whatever Teams sends. Verifying it is the chat edge's. */
export function messagesRoute(receive: ReceiveActivity): RequestHandler {
  return async (request: Request, response: Response) => {
    const body: unknown = request.body;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      response.send(400, {
        code: 'badRequest',
        detail: 'An activity is a JSON object.',
        traceId: request.id(),
      });
      return;
    }
    await receive(
      { body: { ...body }, headers: request.headers, method: request.method ?? 'POST' },
      response,
    );
  };
}

import type { JWTPayload } from 'jose';
import type { SandboxContext } from '../context.js';
import type { GraphReply } from './graph-reply.js';

/** One call of Graph, with its token already checked. */
export interface GraphCall {
  readonly context: SandboxContext;
  /** What stands in the path for each {name} of the operation. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The whole address, whose query a next link repeats. */
  readonly url: URL;
  readonly claims: JWTPayload;
  header(name: string): string | undefined;
  /** True while the switched-on fault lets only the first page through, so there has to be a second. */
  readonly cutShort: boolean;
}

/** One operation of Graph as the sandbox serves it: a path of the published description and the options it knows. */
export interface GraphOperation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly options: readonly string[];
  answer(call: GraphCall, body: unknown): GraphReply | Promise<GraphReply>;
}

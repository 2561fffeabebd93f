import { z } from 'zod';
import { answer } from '../connector/answer.js';
import type { Answer } from '../connector/answer.js';
import type { Client } from './client.js';

export const ChannelTokenInput = z.strictObject({
  serviceUrl: z.string().max(500).optional(),
  /** Instead of the right ones, for tokens that have to be refused. */
  claims: z.record(z.string(), z.unknown()).optional(),
  header: z.record(z.string(), z.unknown()).optional(),
  key: z.enum(['own', 'foreign']).optional(),
});

/** A token as the Bot Connector sends it with an activity, for a relay or a test that posts one itself. */
export async function channelToken(
  { context }: Client,
  { serviceUrl = `${context.urls.connector}/`, claims, header, key }: z.output<typeof ChannelTokenInput>,
): Promise<Answer> {
  const token = await context.issuer.channelToken({
    serviceUrl,
    ...(claims !== undefined && { claims }),
    ...(header !== undefined && { header }),
    ...(key !== undefined && { key }),
  });
  return answer(200, { token, serviceUrl });
}

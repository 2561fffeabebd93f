import { z } from 'zod';

/** The body of an answer; undefined, and the rest left unread, when it is longer than `most` bytes. */
export async function boundedBytes({ body }: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    const bytes = Bytes.parse(chunk);
    size += bytes.byteLength;
    // Leaving the loop cancels the rest.
    if (size > most) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const Bytes = z.instanceof(Uint8Array);

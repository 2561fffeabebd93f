/** Reads a response's body as JSON and gives up beyond `limit` bytes; undefined where it is too long or no JSON. */
export async function readJson(response: Response, limit: number): Promise<unknown> {
  const text = await readText(response, limit);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Ends the connection's use of a body nobody will read, so that the connection can serve the next request. */
export async function discard(response: Response): Promise<void> {
  await readText(response, DISCARDED_BYTES);
}

async function readText(response: Response, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  // Leaving the loop early cancels the stream, and with it the download.
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const DISCARDED_BYTES = 64 * 1024;

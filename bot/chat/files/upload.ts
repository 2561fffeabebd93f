/**
 * Puts a file where OneDrive said, piece by piece (OneDrive's page on upload sessions: pieces are multiples of 320 KiB, each
 * with its range, and the address needs no token). False when it was not taken.
 */
export async function upload(url: string, bytes: Uint8Array): Promise<boolean> {
  for (let from = 0; from < bytes.byteLength; from += PIECE) {
    const to = Math.min(from + PIECE, bytes.byteLength);
    if (!(await isTaken(url, bytes.slice(from, to), `bytes ${from}-${to - 1}/${bytes.byteLength}`)))
      return false;
  }
  return true;
}

const PIECE = 20 * 320 * 1024;
const TIME_LIMIT_MS = 30_000;

async function isTaken(url: string, piece: Uint8Array<ArrayBuffer>, range: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-range': range, 'content-type': 'application/octet-stream' },
      body: piece,
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

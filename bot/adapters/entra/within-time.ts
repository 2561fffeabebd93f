/** Entra's library waits for ever for a silent endpoint; the timer is taken down with the answer. */
export async function withinTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('Entra did not answer the sign-in in time.')),
      SIGN_IN_LIMIT_MS,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

const SIGN_IN_LIMIT_MS = 10_000;

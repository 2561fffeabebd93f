import { createHash } from 'node:crypto';
import { openSync, closeSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Where a local socket lives: a path to listen on and connect to, and a way to let go of what it took. */
export interface LocalSocketFolder {
  pathOf(name: string): string;
  release(): void;
}

// sockaddr_un holds 108 bytes on Linux and 104 on macOS, a closing zero included.
const LONGEST_SOCKET_PATH = 103;
const LONGEST_NAME = 40;

/**
 * Addresses of Unix sockets inside a folder, which only those who may enter the folder can reach. A deep folder's
 * path does not fit into a socket address; Linux then reaches it through an open file descriptor.
 */
export function localSocketFolder(folder: string): LocalSocketFolder {
  if (Buffer.byteLength(folder) + 1 + LONGEST_NAME <= LONGEST_SOCKET_PATH) {
    return { pathOf: (name) => join(folder, name), release: () => undefined };
  }
  if (process.platform !== 'linux') {
    throw new RangeError(
      `its path is ${Buffer.byteLength(folder)} bytes long, and a socket in it cannot be opened`,
    );
  }
  const descriptor = openSync(folder, 'r');
  return {
    pathOf: (name) => `/proc/self/fd/${descriptor}/${name}`,
    release: () => {
      closeSync(descriptor);
    },
  };
}

/** The name of a Windows pipe that belongs to a folder; pipes vanish with the process that listens. */
export function pipeOf(folder: string, purpose: string): string {
  const key = createHash('sha256').update(realpathSync(folder).toLowerCase()).digest('hex').slice(0, 24);
  return `\\\\.\\pipe\\bridgekeeper-${purpose}-${key}`;
}

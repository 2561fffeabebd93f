import { unzlibSync, zlibSync } from 'fflate';

/** An image of 8-bit red, green, blue and alpha, row by row from the top left; `rgba` holds width × height × 4 bytes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const RGBA_8_BIT = [8, 6, 0, 0, 0] as const;

/** PNG bytes of a picture. Compressed in JavaScript, so the same picture gives the same bytes on every Node version. */
export function encodePng({ width, height, rgba }: Picture): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    rows.set(rgba.subarray(y * width * 4, (y + 1) * width * 4), y * (1 + width * 4) + 1);
  }
  const header = concat([uint32(width), uint32(height), Uint8Array.from(RGBA_8_BIT)]);
  const data = zlibSync(rows, { level: 9 });
  return concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

/** The picture in PNG bytes as `encodePng` writes them, or undefined for anything else. */
export function decodePng(bytes: Uint8Array): Picture | undefined {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  if (bytes.length < 33 || !RGBA_8_BIT.every((byte, index) => bytes[24 + index] === byte)) return undefined;
  return unfiltered({ width: view.getUint32(16), height: view.getUint32(20) }, unzlibSync(concat(parts)));
}

function unfiltered(
  { width, height }: { width: number; height: number },
  rows: Uint8Array,
): Picture | undefined {
  const stride = width * 4;
  if (rows.length !== height * (stride + 1)) return undefined;
  const rgba = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    if (rows[start] !== 0) return undefined;
    rgba.set(rows.subarray(start + 1, start + 1 + stride), y * stride);
  }
  return { width, height, rgba };
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return concat([uint32(data.length), body, uint32(crc32(body))]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

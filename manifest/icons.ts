import { encodePng } from './png.js';

/** The dark end of the icon's background; also the accent color of the manifest. */
export const ACCENT_COLOR = '#0b5563';

/** The file names inside the package, as the manifest names them. */
export const ICON_FILES = { color: 'color.png', outline: 'outline.png' } as const;

const TOP: Color = [0x16, 0x8a, 0x96];
const BOTTOM: Color = [0x0b, 0x55, 0x63];
const WHITE: Color = [0xff, 0xff, 0xff];

/** The full-color icon, 192 × 192: a white suspension bridge on an opaque background; Teams rounds the corners itself. */
export function colorIcon(): Uint8Array {
  const size = 192;
  const strokes = bridge({ line: 0.075, hangers: [-0.3, -0.15, 0, 0.15, 0.3], hangerLine: 0.035 });
  return draw(size, { scale: 0.66, strokes }, ({ cover, y }) => {
    const background = blend(TOP, BOTTOM, y / (size - 1));
    return [...blend(background, WHITE, cover), 255];
  });
}

/** The outline icon, 32 × 32: the same bridge, white on transparent, with fewer hangers so that it stays clear. */
export function outlineIcon(): Uint8Array {
  const strokes = bridge({ line: 0.09, hangers: [-0.2, 0, 0.2], hangerLine: 0.05 });
  return draw(32, { scale: 0.92, strokes }, ({ cover }) => [...WHITE, Math.round(cover * 255)]);
}

type Color = readonly [number, number, number];
type Point = readonly [number, number];

/** Connected points in a box from -1 to 1 (y points down), drawn as a line with round ends. */
interface Stroke {
  readonly points: readonly Point[];
  readonly radius: number;
}

interface Motif {
  readonly scale: number;
  readonly strokes: readonly Stroke[];
}

function bridge(style: { line: number; hangers: readonly number[]; hangerLine: number }): readonly Stroke[] {
  const { line, hangers, hangerLine } = style;
  const mainCable = curve(-0.5, 0.5, (x) => 0.12 - 3.2 * x * x);
  const sideCable = curve(0.5, 0.98, (x) => 0.4 - 4.55 * (0.98 - x) ** 2);
  return [
    {
      points: [
        [-1, 0.46],
        [1, 0.46],
      ],
      radius: line,
    },
    {
      points: [
        [-0.5, -0.74],
        [-0.5, 0.78],
      ],
      radius: line,
    },
    {
      points: [
        [0.5, -0.74],
        [0.5, 0.78],
      ],
      radius: line,
    },
    { points: mainCable, radius: line * 0.8 },
    { points: sideCable, radius: line * 0.8 },
    { points: sideCable.map(([x, y]) => [-x, y] as const), radius: line * 0.8 },
    ...hangers.map((x) => ({
      points: [
        [x, 0.12 - 3.2 * x * x],
        [x, 0.46],
      ] as const,
      radius: hangerLine,
    })),
  ];
}

function curve(from: number, to: number, yAt: (x: number) => number): readonly Point[] {
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from + ((to - from) * step) / steps;
    return [x, yAt(x)] as const;
  });
}

type Paint = (pixel: { readonly cover: number; readonly y: number }) => readonly number[];

function draw(size: number, motif: Motif, paint: Paint): Uint8Array {
  const covers = coversOf(size, motif);
  const rgba = new Uint8Array(size * size * 4);
  covers.forEach((cover, index) => rgba.set(paint({ cover, y: Math.floor(index / size) }), index * 4));
  return encodePng({ width: size, height: size, rgba });
}

/** How much of each pixel the motif covers, 0 to 1. */
function coversOf(size: number, { scale, strokes }: Motif): Float64Array {
  const covers = new Float64Array(size * size);
  for (const segment of strokes.flatMap(segmentsOf)) cover(covers, segment, { size, scale });
  return covers;
}

interface Segment {
  readonly start: Point;
  readonly end: Point;
  readonly radius: number;
}

function segmentsOf({ points, radius }: Stroke): readonly Segment[] {
  return points.slice(1).map((end, index) => ({ start: points[index] ?? end, end, radius }));
}

/** Adds a straight line to the picture; its edge fades over the width of one pixel. */
function cover(covers: Float64Array, { start, end, radius }: Segment, frame: Frame): void {
  const pixel = 2 / frame.size / frame.scale;
  const columns = pixelsNear([start[0], end[0]], radius, frame);
  for (const y of pixelsNear([start[1], end[1]], radius, frame)) {
    for (const x of columns) {
      const point: Point = [(x + 0.5) * pixel - 1 / frame.scale, (y + 0.5) * pixel - 1 / frame.scale];
      const share = clamp((radius - distance(point, start, end)) / pixel + 0.5);
      covers[y * frame.size + x] = Math.max(share, covers[y * frame.size + x] ?? 0);
    }
  }
}

interface Frame {
  readonly size: number;
  readonly scale: number;
}

/** The pixels along one axis that a line between two places can touch. */
function pixelsNear(places: Point, radius: number, { size, scale }: Frame): readonly number[] {
  const toPixel = (place: number) => ((place * scale + 1) / 2) * size;
  const first = Math.max(0, Math.floor(toPixel(Math.min(...places) - radius)) - 1);
  const last = Math.min(size - 1, Math.ceil(toPixel(Math.max(...places) + radius)));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const nearest = clamp(along);
  return Math.hypot(px - ax - nearest * (bx - ax), py - ay - nearest * (by - ay));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function blend(from: Color, to: Color, share: number): Color {
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)];
}

function mix(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * share);
}

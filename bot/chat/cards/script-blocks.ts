import type { ChatText } from '../../text/chat-text.js';
import { container, heading, small, type Block } from './blocks.js';

/**
 * A script to be selected and copied, one line below the other, as far as there is room for it. Runs of text are no
 * markdown, so every character stands as it is.
 */
export function scriptBlocks(script: string, text: ChatText, room: number): readonly Block[] {
  const lines = script.trimEnd().split(/\r?\n/);
  const shown = fitting(lines, room - FRAME_BYTES);
  const more = lines.length - shown.length;
  return [
    heading(text('script.title')),
    container(shown.map(codeLine), { style: 'emphasis' }),
    ...(more > 0 ? [small(text('script.more', { more }))] : []),
    small(text('script.checksNothing')),
  ];
}

/** Title, container and notes around the lines. */
const FRAME_BYTES = 1_200;

function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  const tooFar = lines.findIndex((line) => {
    left -= Buffer.byteLength(JSON.stringify(codeLine(line))) + 1;
    return left < 0;
  });
  return tooFar < 0 ? lines : lines.slice(0, tooFar);
}

function codeLine(line: string): Block {
  return {
    type: 'RichTextBlock',
    spacing: 'None',
    inlines: [{ type: 'TextRun', text: line === '' ? ' ' : line, fontType: 'Monospace', size: 'Small' }],
  };
}

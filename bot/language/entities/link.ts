import { meetingLinkOf } from '../../domain/meetings/meeting-link.js';

/** A text with its links taken out, and the first of them that leads to a meeting. */
export interface WithoutLinks {
  readonly text: string;
  readonly link: string | undefined;
}

/** The digits of a link are no phone number and its words mean nothing, so links go before anything is read. */
export function withoutLinks(text: string): WithoutLinks {
  if (!/https?:/i.test(text)) return { text, link: undefined };
  const links = Array.from(text.matchAll(LINK), ([link]) => link.replace(/[.,;:!?)\]'’”»]+$/, ''));
  return {
    text: text.replaceAll(LINK, ' '),
    link: links.find((link) => meetingLinkOf(link) !== undefined),
  };
}

/** Where a link's own escapes were undone it holds quotation marks and braces. */
const LINK = /https?:\/\/[^\s<>]+/gi;

import MarkdownIt from 'markdown-it';

/** As Teams does: HTML is shown, not run, and single line breaks count. Links may be https, mailto and tel. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });

export function markdownToHtml(text: string): string {
  return markdown.render(withNames(text));
}

/** What a person typed, with mentions as names. */
export function plainText(text: string): string {
  return withNames(text);
}

/** `<at>Bridgekeeper</at>` is how a mention travels. */
function withNames(text: string): string {
  return text.replace(/<at[^>]*>([^<]*)<\/at>/g, '$1');
}

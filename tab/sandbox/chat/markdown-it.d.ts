/** The part of markdown-it that the shell uses; the package brings no types. */
declare module 'markdown-it' {
  class MarkdownIt {
    constructor(options: { html: boolean; linkify: boolean; breaks: boolean });
    render(text: string): string;
  }
  export = MarkdownIt;
}

/** The text a person reads of Teams' markdown: escapes undone, links shown by their words, emphasis left out. */
export function plainMarkdown(text: string): string {
  const kept: string[] = [];
  const guarded = text.replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => {
    kept.push(character);
    return String.fromCharCode(FIRST_PRIVATE + kept.length - 1);
  });
  const plain = guarded
    .replace(/<at>(.*?)<\/at>/g, '$1')
    .replace(/\[([^\]]*)\]\(([^()\s]*)\)/g, (_, words: string, address: string) => linkText(words, address))
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/^#{1,6} /gm, '')
    .replace(/&(amp|lt|gt|nbsp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
  return plain.replace(PRIVATE, (mark) => kept[mark.charCodeAt(0) - FIRST_PRIVATE] ?? '').trim();
}

/** Escaped characters wait in Unicode's private area while markdown is undone. */
const FIRST_PRIVATE = 0xe000;
const PRIVATE = /[\ue000-\uf8ff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  '#39': "'",
};

/** A telephone or mail link is its words; any other link shows where it leads. */
function linkText(words: string, address: string): string {
  return /^(tel|mailto):/i.test(address) || words === address ? words : `${words} (${address})`;
}

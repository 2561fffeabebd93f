/** The one door from the local shell to the sentences of the product. */
export { shellTextIn, type ShellText, type ShellTextKey } from '../../bot/text/shell-text.js';

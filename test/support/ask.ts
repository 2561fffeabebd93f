import { TeamsUser } from './teams-user.js';

/** Asks as somebody; of several questions in one conversation the answer to the last counts. */
type Ask = (as: string, ...questions: readonly string[]) => Promise<string>;

/** How people ask a product that is only running once they do: each time in a new chat of their own, in plain words. */
export function asking(product: () => { readonly url: string }): Ask {
  return async (as, ...questions) => {
    const user = await TeamsUser.open(product().url, as);
    let answer = '';
    for (const question of questions) answer = (await user.say(question)).text;
    return answer;
  };
}

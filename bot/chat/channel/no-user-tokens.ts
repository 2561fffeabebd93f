import { UserTokenClient } from 'botframework-connector';

/** The token service of the Bot Framework is not used: where somebody is signed in, it is to our own app (chat/sign-in). */
export function noUserTokens(): UserTokenClient {
  return new NoUserTokens();
}

class NoUserTokens extends UserTokenClient {
  override getUserToken = notOffered;
  override getSignInResource = notOffered;
  override signOutUser = notOffered;
  override getTokenStatus = notOffered;
  override getAadTokens = notOffered;
  override exchangeToken = notOffered;
}

function notOffered(): Promise<never> {
  return Promise.reject(new Error('The bot keeps no tokens of its users'));
}

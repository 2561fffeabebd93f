import { UserTokenClient } from 'botframework-connector';

/** The bot signs nobody in: the channel says who asks, and everything else is read with the product's own identity. */
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

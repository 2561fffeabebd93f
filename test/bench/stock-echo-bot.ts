import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import restify from 'restify';
import { serveParent } from './child.js';

/**
 * What the Bot Framework's own samples do: restify, CloudAdapter, the token of every request verified, the text sent back.
 * Its own token for the connector is at hand without a look-up, so nothing of MSAL is held against it.
 */
const { BOT_ID = '', TENANT_ID = '', CHANNEL_URL = '' } = process.env;

class FixedToken extends ServiceClientCredentialsFactory {
  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === BOT_ID);
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }
  override createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    return Promise.resolve({
      signRequest: (request) => {
        request.headers.set('authorization', 'Bearer bench');
        return Promise.resolve(request);
      },
    });
  }
}

const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppId: BOT_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT_ID,
    ToBotFromChannelOpenIdMetadataUrl: `${CHANNEL_URL}/metadata`,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromEmulatorOpenIdMetadataUrl: `${CHANNEL_URL}/metadata`,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${TENANT_ID}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: `${CHANNEL_URL}/oauth`,
    ValidateAuthority: 'true',
  },
  new FixedToken(),
);
const adapter = new CloudAdapter(authentication);

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }
}

const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  const { body, headers, method = 'POST' } = request;
  await adapter.process({ body: body as Record<string, unknown>, headers, method }, response, (context) =>
    bot.run(context),
  );
});
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
serveParent({ url: `http://127.0.0.1:${String(server.address().port)}` });

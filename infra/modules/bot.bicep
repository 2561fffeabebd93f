@description('Name of the Azure Bot.')
@minLength(2)
@maxLength(64)
param name string

@description('Name that people see.')
param displayName string

@description('Address that the Bot Connector posts to.')
param endpoint string

@description('Resource id of the managed identity that the bot is known by.')
param identityId string

@description('Client id of that identity; the id of the bot.')
param identityClientId string

@description('Price tier. The Teams channel is free in both.')
@allowed(['F0', 'S1'])
param sku string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
    isStreamingSupported: false
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

@description('Name of the managed identity. The bot, Microsoft Graph, Teams PowerShell and the key vault all know the product by it.')
param name string

@description('Azure region.')
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

@description('Resource id, to attach the identity to the bot and the container app.')
output id string = identity.id

@description('Client id: the id of the bot, and MANAGED_IDENTITY_CLIENT_ID of the product.')
output clientId string = identity.properties.clientId

@description('Object id of the service principal, which permissions are granted to.')
output principalId string = identity.properties.principalId

// Everything Bridgekeeper needs in one resource group of one tenant:
//   az deployment group create --resource-group <group> --template-file infra/main.bicep --parameters infra/main.example.bicepparam
targetScope = 'resourceGroup'

@description('Prefix of all names: lower case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'bridgekeeper'

@description('Azure region; the Azure Bot itself is global.')
param location string = resourceGroup().location

@description('Image with its tag, such as contoso.azurecr.io/bridgekeeper:0.1.0, built from infra/Dockerfile.')
param image string

@description('Name of the Azure container registry in this resource group that holds the image; empty for a public image.')
param registryName string = ''

@description('Application (client) id of the app registration that the tab signs in to.')
@minLength(36)
@maxLength(36)
param appId string

@description('Own host name of the bot, such as bridge.contoso.com; empty for the one Azure gives. It is bound to the container app by hand.')
param publicHost string = ''

@description('Password of the database owner, at least 16 characters.')
@secure()
@minLength(16)
param databasePassword string

@description('Size of the database server.')
param databaseSku string = 'Standard_B2s'

@description('Tier that the size of the database server belongs to.')
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseTier string = 'Burstable'

@description('Days that database backups are kept.')
param databaseBackupDays int = 14

@description('Days that logs are kept.')
param logRetentionDays int = 90

@description('Teams PowerShell processes side by side in each instance; 0 where Teams PowerShell is not granted.')
param teamsPowerShellSlots int = 2

@description('Minutes between two readings of what has changed in the tenant; 0 reads only what somebody asks for.')
param syncEveryMinutes int = 30

@description('Service plan ids of Operator Connect Conferencing, separated by commas; see docs/install.md.')
param operatorConnectConferencingPlanIds string = ''

@description('Whether administrators may change things through Bridgekeeper; leave it off until the answers have been checked.')
@allowed(['on', 'off'])
param writing string = 'off'

@description('Instances that always run.')
param minReplicas int = 1

@description('Most instances at a time.')
param maxReplicas int = 3

@description('Price tier of the Azure Bot. The Teams channel is free in both.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

// Names of databases and vaults are shared by all of Azure.
var suffix = uniqueString(resourceGroup().id)
var databaseLogin = 'bridgekeeper'
var databaseServerName = '${name}-${suffix}'
var host = empty(publicHost) ? '${name}.${environment.outputs.defaultDomain}' : publicHost

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: name
    location: location
  }
}

module logs 'modules/log-analytics.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
    retentionInDays: logRetentionDays
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    databaseServerName: databaseServerName
  }
}

module postgres 'modules/postgres.bicep' = {
  name: 'postgres'
  params: {
    name: databaseServerName
    location: location
    skuName: databaseSku
    skuTier: databaseTier
    administratorLogin: databaseLogin
    administratorPassword: databasePassword
    subnetId: network.outputs.databaseSubnetId
    privateZoneId: network.outputs.databaseZoneId
    backupRetentionDays: databaseBackupDays
  }
}

module keyVault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  params: {
    name: 'bk-${suffix}'
    location: location
    readerPrincipalId: identity.outputs.principalId
    databaseUrl: 'postgres://${databaseLogin}:${uriComponent(databasePassword)}@${postgres.outputs.host}:5432/${postgres.outputs.database}?sslmode=verify-full'
  }
}

module registryAccess 'modules/registry-access.bicep' = if (!empty(registryName)) {
  name: 'registry-access'
  params: {
    registryName: registryName
    pullerPrincipalId: identity.outputs.principalId
  }
}

module environment 'modules/container-environment.bicep' = {
  name: 'container-environment'
  params: {
    name: name
    location: location
    subnetId: network.outputs.appsSubnetId
    workspaceName: logs.outputs.name
  }
}

module app 'modules/container-app.bicep' = {
  name: 'container-app'
  params: {
    name: name
    location: location
    environmentId: environment.outputs.id
    image: image
    registryHost: empty(registryName) ? '' : '${registryName}.azurecr.io'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    databaseUrlSecret: keyVault.outputs.databaseUrlSecret
    appId: appId
    publicUrl: 'https://${host}'
    teamsPowerShellSlots: teamsPowerShellSlots
    operatorConnectConferencingPlanIds: operatorConnectConferencingPlanIds
    writing: writing
    syncEveryMinutes: syncEveryMinutes
    minReplicas: minReplicas
    maxReplicas: maxReplicas
  }
  dependsOn: [registryAccess]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    displayName: 'Bridgekeeper'
    endpoint: 'https://${host}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    sku: botSku
  }
}

@description('Host to give to "npm run pack -- --domain".')
output publicHost string = host

@description('Host that Azure gave the app; an own host name points here.')
output appHost string = app.outputs.host

@description('Id to give to "npm run pack -- --bot-id".')
output botId string = identity.outputs.clientId

@description('Object id to give to infra/grant-permissions.ps1.')
output principalId string = identity.outputs.principalId

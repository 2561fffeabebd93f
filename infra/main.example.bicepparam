using './main.bicep'

param name = 'bridgekeeper'
param image = 'contoso.azurecr.io/bridgekeeper:0.1.0'
param registryName = 'contoso'
param appId = '11111111-2222-3333-4444-555555555555'
param publicHost = 'bridge.contoso.com'
param writing = 'off'

// Never in a file: set it in the shell that deploys.
param databasePassword = readEnvironmentVariable('BRIDGEKEEPER_DATABASE_PASSWORD')

@description('Name of the workspace that keeps the container logs.')
param name string

@description('Azure region.')
param location string

@description('How long logs are kept, in days.')
@minValue(30)
@maxValue(730)
param retentionInDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionInDays
  }
}

@description('Name of the workspace.')
output name string = workspace.name

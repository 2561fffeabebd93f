@description('Name of the Container Apps environment.')
param name string

@description('Azure region.')
param location string

@description('Subnet that the containers run in.')
param subnetId string

@description('Name of the Log Analytics workspace in this resource group.')
param workspaceName string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
  }
}

@description('Resource id of the environment.')
output id string = environment.id

@description('Domain that apps of the environment are served under.')
output defaultDomain string = environment.properties.defaultDomain

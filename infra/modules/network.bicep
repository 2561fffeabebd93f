@description('Name of the virtual network.')
param name string

@description('Azure region.')
param location string

@description('Name of the database server, which gets a private name in this network.')
param databaseServerName string

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: name
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.20.0.0/22']
    }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [
            {
              name: 'apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/28'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }
}

resource databaseNames 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${databaseServerName}.private.postgres.database.azure.com'
  location: 'global'
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: databaseNames
  name: name
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}

@description('Resource id of the subnet for the container app.')
output appsSubnetId string = network.properties.subnets[0].id

@description('Resource id of the subnet for the database.')
output databaseSubnetId string = network.properties.subnets[1].id

@description('Resource id of the private zone for the name of the database.')
output databaseZoneId string = databaseNames.id

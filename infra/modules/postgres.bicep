@description('Name of the database server.')
param name string

@description('Azure region.')
param location string

@description('Size of the server, such as Standard_B2s or Standard_D2ds_v5.')
param skuName string

@description('Tier that the size belongs to.')
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param skuTier string

@description('Login of the database owner.')
param administratorLogin string

@description('Password of the database owner.')
@secure()
param administratorPassword string

@description('Subnet of the server; it has no public address.')
param subnetId string

@description('Private zone that the name of the server goes into.')
param privateZoneId string

@description('Days that backups are kept.')
@minValue(7)
@maxValue(35)
param backupRetentionDays int

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: {
    name: skuName
    tier: skuTier
  }
  properties: {
    version: '16'
    administratorLogin: administratorLogin
    administratorLoginPassword: administratorPassword
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: privateZoneId
      publicNetworkAccess: 'Disabled'
    }
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupRetentionDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'bridgekeeper'
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
}

@description('Host name of the server.')
output host string = server.properties.fullyQualifiedDomainName

@description('Name of the database.')
output database string = database.name

@description('Name of the container app.')
param name string

@description('Azure region.')
param location string

@description('Resource id of the Container Apps environment.')
param environmentId string

@description('Image with its tag, such as contoso.azurecr.io/bridgekeeper:0.1.0.')
param image string

@description('Host name of the registry that the identity pulls from; empty for a public image.')
param registryHost string

@description('Resource id of the managed identity.')
param identityId string

@description('Client id of the managed identity.')
param identityClientId string

@description('Address of the key vault secret with the connection string of the database.')
param databaseUrlSecret string

@description('Application id of the app registration that the tab signs in to.')
param appId string

@description('Address that Teams reaches the bot at, https and without a path.')
param publicUrl string

@description('Teams PowerShell processes side by side in each instance; 0 where Teams PowerShell is not granted.')
@minValue(0)
@maxValue(16)
param teamsPowerShellSlots int

@description('Minutes between two readings of what has changed in the tenant.')
@minValue(0)
@maxValue(1440)
param syncEveryMinutes int

@description('Service plan ids of Operator Connect Conferencing, separated by commas.')
param operatorConnectConferencingPlanIds string

@description('Whether administrators may change things.')
@allowed(['on', 'off'])
param writing string

@description('Instances that always run; below one, the first question of the morning would wait for a start.')
@minValue(1)
param minReplicas int

@description('Most instances at a time.')
@minValue(1)
param maxReplicas int

var port = 3978

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        targetPort: port
        transport: 'auto'
      }
      registries: empty(registryHost)
        ? []
        : [
            {
              server: registryHost
              identity: identityId
            }
          ]
      secrets: [
        {
          name: 'database-url'
          keyVaultUrl: databaseUrlSecret
          identity: identityId
        }
      ]
    }
    template: {
      // Longer than the ten seconds in which the bot stops by itself.
      terminationGracePeriodSeconds: 15
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: [
            { name: 'BRIDGEKEEPER_MODE', value: 'tenant' }
            { name: 'PORT', value: string(port) }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
            { name: 'TENANT_ID', value: tenant().tenantId }
            { name: 'APP_ID', value: appId }
            { name: 'PUBLIC_URL', value: publicUrl }
            { name: 'MANAGED_IDENTITY_CLIENT_ID', value: identityClientId }
            { name: 'TEAMS_POWERSHELL_SLOTS', value: string(teamsPowerShellSlots) }
            { name: 'OPERATOR_CONNECT_CONFERENCING_PLAN_IDS', value: operatorConnectConferencingPlanIds }
            { name: 'WRITING', value: writing }
            { name: 'SYNC_EVERY_MINUTES', value: string(syncEveryMinutes) }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Readiness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 30
              timeoutSeconds: 5
              failureThreshold: 4
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'http'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
}

@description('Host name that the app answers at.')
output host string = app.properties.configuration.ingress.fqdn

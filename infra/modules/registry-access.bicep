@description('Name of the Azure container registry in this resource group that holds the image.')
param registryName string

@description('Object id of the identity that pulls the image.')
param pullerPrincipalId string

// "AcrPull": reads images and nothing else. The same id in every tenant.
var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, pullerPrincipalId, pullRole)
  scope: registry
  properties: {
    principalId: pullerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: pullRole
  }
}

// Secrets. The app's settings refer to them by name; their values are nowhere else in Azure.
param name string
param location string
param tags object
param purgeProtection bool
param isPrivate bool
param principalId string

@secure()
param posJwtSigningKey string

@secure()
param localSimJwtSigningKey string

@secure()
param mcMatiasJwtSigningKey string

@secure()
param smartSalesJwtSigningKey string

@secure()
param stocklyJwtSigningKey string

@secure()
param stocklyJwtRefreshSigningKey string

@secure()
param adminPassword string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User: reads values, changes nothing

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    enablePurgeProtection: purgeProtection ? true : null // It may be absent or true, never false.
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      bypass: 'None'
    }
  }
}

resource posSigningKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'Pos--JwtSigningKey'
  properties: { value: posJwtSigningKey }
}

resource localSimSigningKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'LocalSim--JwtSigningKey'
  properties: { value: localSimJwtSigningKey }
}

resource mcMatiasSigningKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'McMatias--JwtSigningKey'
  properties: { value: mcMatiasJwtSigningKey }
}

resource smartSalesSigningKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'SmartSales--JwtSigningKey'
  properties: { value: smartSalesJwtSigningKey }
}

resource stocklySigningKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'Stockly--JwtSigningKey'
  properties: { value: stocklyJwtSigningKey }
}

resource stocklyRefreshSigningKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'Stockly--JwtRefreshSigningKey'
  properties: { value: stocklyJwtRefreshSigningKey }
}

resource bootstrapPassword 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'Bootstrap--AdminPassword'
  properties: { value: adminPassword }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri

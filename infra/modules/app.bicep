// The function app on a Flex Consumption plan. The platform's CORS stays off: the app answers for its origins itself.
param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string

@description('Subnet that calls to the stores leave through. Empty: the internet.')
param subnetId string

param instanceMemory int
param maximumInstances int
param alwaysReadyInstances int
param requestsPerInstance int
param insightsConnectionString string
param deploymentContainerUrl string
param blobEndpoint string
param tableEndpoint string
param filesContainer string
param cosmosEndpoint string
param cosmosDatabase string
param cosmosContainer string
param serviceBusHost string
param vaultUri string
param adminEmail string
param adminUsername string

@description('Settings with defaults, by their names.')
param settings object

var credential = 'managedidentity'

// Of the host and of what triggers name.
var platformSettings = {
  AZURE_CLIENT_ID: identityClientId
  AZURE_FUNCTIONS_ENVIRONMENT: 'Production'
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AzureWebJobsStorage__blobServiceUri: blobEndpoint
  AzureWebJobsStorage__tableServiceUri: tableEndpoint
  AzureWebJobsStorage__credential: credential
  AzureWebJobsStorage__clientId: identityClientId
  CosmosConnection__accountEndpoint: cosmosEndpoint
  CosmosConnection__credential: credential
  CosmosConnection__clientId: identityClientId
  ServiceBusConnection__fullyQualifiedNamespace: serviceBusHost
  ServiceBusConnection__credential: credential
  ServiceBusConnection__clientId: identityClientId
}

// Of the app: where its stores are, and what it may not start without.
var appSettings = {
  Storage__Documents: 'cosmos'
  Storage__Files: 'blob'
  Storage__Queue: 'servicebus'
  Storage__CosmosDatabase: cosmosDatabase
  Storage__CosmosContainer: cosmosContainer
  Storage__BlobEndpoint: blobEndpoint
  Storage__BlobContainer: filesContainer
  Pos__JwtSigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/Pos--JwtSigningKey)'
  LocalSim__JwtSigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/LocalSim--JwtSigningKey)'
  McMatias__JwtSigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/McMatias--JwtSigningKey)'
  SmartSales__JwtSigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/SmartSales--JwtSigningKey)'
  Stockly__JwtSigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/Stockly--JwtSigningKey)'
  Stockly__JwtRefreshSigningKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/Stockly--JwtRefreshSigningKey)'
}

var bootstrapSettings = {
  Bootstrap__AdminEmail: adminEmail
  Bootstrap__AdminUsername: adminUsername
  Bootstrap__AdminPassword: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/Bootstrap--AdminPassword)'
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    // Nothing on FTP: this plan has none, and refuses the setting that would turn it off.
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances > 0 ? [{ name: 'http', instanceCount: alwaysReadyInstances }] : []
        triggers: { http: { perInstanceConcurrency: requestsPerInstance } }
      }
    }
  }

  resource configuration 'config' = {
    name: 'appsettings'
    properties: union(settings, empty(adminEmail) ? {} : bootstrapSettings, appSettings, platformSettings)
  }

  // Publishing takes an Entra identity with a role, not a user name and a password.
  resource publishingLogin 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'

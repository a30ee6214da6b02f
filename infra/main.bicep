// Everything that the app runs on, in one resource group. Parameters are explained in docs/deployment.md.
targetScope = 'subscription'

// azd fills these.

@description('Name of the azd environment: part of the names of all resources.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of all resources. It must offer Flex Consumption.')
@metadata({ azd: { type: 'location' } })
param location string

@description('HS256 key of the tokens of the point of sale. azd makes a random one once and keeps it.')
@secure()
@minLength(32)
@metadata({ azd: { type: 'generate', config: { length: 64, noSpecial: true } } })
param posJwtSigningKey string

@description('HS256 key of the tokens of Local SIM. azd makes a random one once and keeps it.')
@secure()
@minLength(32)
@metadata({ azd: { type: 'generate', config: { length: 64, noSpecial: true } } })
param localSimJwtSigningKey string

@description('HS256 key of the tokens of MCMatias. azd makes a random one once and keeps it.')
@secure()
@minLength(32)
@metadata({ azd: { type: 'generate', config: { length: 64, noSpecial: true } } })
param mcMatiasJwtSigningKey string

@description('HS256 key of the tokens of SmartSales365. azd makes a random one once and keeps it.')
@secure()
@minLength(32)
@metadata({ azd: { type: 'generate', config: { length: 64, noSpecial: true } } })
param smartSalesJwtSigningKey string

@description('HS256 key of the access tokens of Stockly. azd makes a random one once and keeps it.')
@secure()
@minLength(32)
@metadata({ azd: { type: 'generate', config: { length: 64, noSpecial: true } } })
param stocklyJwtSigningKey string

@description('HS256 key of the refresh tokens of Stockly. azd makes a random one once and keeps it.')
@secure()
@minLength(32)
@metadata({ azd: { type: 'generate', config: { length: 64, noSpecial: true } } })
param stocklyJwtRefreshSigningKey string

@description('Password of the first administrator. azd makes a random one once and keeps it.')
@secure()
@minLength(16)
@metadata({ azd: { type: 'generate', config: { length: 24, noSpecial: true, minLower: 4, minUpper: 4, minNumeric: 4 } } })
param adminPassword string

// These have defaults.

@description('E-mail of the first administrator of every API that has no users. Empty: none is made.')
param adminEmail string = ''

@description('User name of the first administrator.')
param adminUsername string = 'admin'

@description('Settings that differ from those in settings.json.')
param settings object = {}

@description('Serverless bills each request unit; autoscale bills each hour, and is what high or steady load needs. It cannot be changed later.')
@allowed(['serverless', 'autoscale'])
param cosmosCapacity string = 'serverless'

@description('Highest request units per second, with autoscale. A tenth of it is billed at rest.')
@minValue(1000)
param cosmosMaxThroughput int = 1000

@description('How far back documents can be restored, to the second.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param cosmosBackup string = 'Continuous7Days'

@description('Premium is what private endpoints need, and many times dearer.')
@allowed(['Standard', 'Premium'])
param serviceBusSku string = 'Standard'

@description('Redundancy of files: LRS keeps copies in one data centre, ZRS in three.')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param storageSku string = 'Standard_LRS'

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('Most instances of each kind of function at one time: the lid on cost and on load of the database.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances for HTTP that never sleep. 0: the first request after a rest waits for a start.')
@minValue(0)
param alwaysReadyInstances int = 0

@description('Requests that one instance serves at one time.')
@minValue(1)
@maxValue(1000)
param requestsPerInstance int = 16

@description('Whether storage, documents and secrets are reached by private endpoints only.')
param privateNetwork bool = false

@description('Whether a deleted vault stays for its retention, whatever anybody wants. It cannot be turned off again.')
param vaultPurgeProtection bool = false

@description('Who is told of alerts. Empty: they show in the portal only.')
param alertEmail string = ''

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Gigabytes of logs a day, after which the rest of the day is not logged.')
@minValue(1)
param logDailyGigabytes int = 1

var abbreviations = loadJsonContent('abbreviations.json')
var resourceToken = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var appName = '${abbreviations.webSitesFunctions}${resourceToken}'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: '${abbreviations.resourcesResourceGroups}${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: '${abbreviations.managedIdentityUserAssignedIdentities}${resourceToken}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: '${abbreviations.operationalInsightsWorkspaces}${resourceToken}'
    insightsName: '${abbreviations.insightsComponents}${resourceToken}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyGigabytes: logDailyGigabytes
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: '${abbreviations.storageStorageAccounts}${resourceToken}'
    deploymentContainer: '${abbreviations.deploymentContainer}${resourceToken}'
    location: location
    tags: tags
    sku: storageSku
    isPrivate: privateNetwork
    principalId: identity.outputs.principalId
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  scope: group
  params: {
    name: '${abbreviations.documentDBDatabaseAccounts}${resourceToken}'
    location: location
    tags: tags
    capacity: cosmosCapacity
    maxThroughput: cosmosMaxThroughput
    backup: cosmosBackup
    isPrivate: privateNetwork
    principalId: identity.outputs.principalId
  }
}

module serviceBus 'modules/service-bus.bicep' = {
  name: 'service-bus'
  scope: group
  params: {
    name: '${abbreviations.serviceBusNamespaces}${resourceToken}'
    location: location
    tags: tags
    sku: serviceBusSku
    isPrivate: privateNetwork
    principalId: identity.outputs.principalId
  }
}

module vault 'modules/key-vault.bicep' = {
  name: 'key-vault'
  scope: group
  params: {
    name: '${abbreviations.keyVaultVaults}${resourceToken}'
    location: location
    tags: tags
    purgeProtection: vaultPurgeProtection
    isPrivate: privateNetwork
    principalId: identity.outputs.principalId
    posJwtSigningKey: posJwtSigningKey
    localSimJwtSigningKey: localSimJwtSigningKey
    mcMatiasJwtSigningKey: mcMatiasJwtSigningKey
    smartSalesJwtSigningKey: smartSalesJwtSigningKey
    stocklyJwtSigningKey: stocklyJwtSigningKey
    stocklyJwtRefreshSigningKey: stocklyJwtRefreshSigningKey
    adminPassword: adminPassword
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    name: '${abbreviations.networkVirtualNetworks}${resourceToken}'
    location: location
    tags: tags
  }
}

module endpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  name: 'private-endpoints'
  scope: group
  params: {
    location: location
    tags: tags
    networkId: privateNetwork ? network!.outputs.id : ''
    subnetId: privateNetwork ? network!.outputs.endpointsSubnetId : ''
    storageId: storage.outputs.id
    cosmosId: cosmos.outputs.id
    vaultId: vault.outputs.id
    serviceBusId: serviceBusSku == 'Premium' ? serviceBus.outputs.id : ''
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: appName
    planName: '${abbreviations.webServerFarms}${resourceToken}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
    requestsPerInstance: requestsPerInstance
    insightsConnectionString: monitoring.outputs.connectionString
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    blobEndpoint: storage.outputs.blobEndpoint
    tableEndpoint: storage.outputs.tableEndpoint
    filesContainer: storage.outputs.filesContainer
    cosmosEndpoint: cosmos.outputs.endpoint
    cosmosDatabase: cosmos.outputs.databaseName
    cosmosContainer: cosmos.outputs.containerName
    serviceBusHost: serviceBus.outputs.hostName
    vaultUri: vault.outputs.uri
    adminEmail: adminEmail
    adminUsername: adminUsername
    settings: union(loadJsonContent('settings.json'), settings)
  }
  dependsOn: [endpoints]
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    actionGroupName: '${abbreviations.insightsActionGroups}${resourceToken}'
    location: location
    tags: tags
    email: alertEmail
    insightsId: monitoring.outputs.insightsId
    serviceBusId: serviceBus.outputs.id
    cosmosId: cosmos.outputs.id
  }
}

// azd keeps outputs as environment variables: never a secret among them.
output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_NAME string = app.outputs.name
output AZURE_FUNCTION_URL string = app.outputs.url
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output AZURE_COSMOS_ENDPOINT string = cosmos.outputs.endpoint
output AZURE_STORAGE_BLOB_ENDPOINT string = storage.outputs.blobEndpoint
output AZURE_SERVICE_BUS_HOST string = serviceBus.outputs.hostName
output SERVICE_APP_NAME string = app.outputs.name

// Queues: one for each function that waits for messages.
param name string
param location string
param tags object

@allowed(['Standard', 'Premium'])
param sku string

param isPrivate bool
param principalId string

var queues = [
  'localsim-top-up-lot'
  'mcmatias-clear-stock'
  'pos-erase-customer'
  'pos-erase-promotions'
  'smartsales-erase-reviews'
  'smartsales-erase-user'
]

var roles = [
  '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0' // Azure Service Bus Data Receiver
  '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39' // Azure Service Bus Data Sender
  'acdd72a7-3385-48ef-bd42-f606fba81ae7' // Reader: the lengths of queues, by which the host decides how many instances it needs
]

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: sku, tier: sku, capacity: sku == 'Premium' ? 1 : null }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    // Only Premium knows private endpoints; Standard stays reachable, for identities with a role.
    publicNetworkAccess: isPrivate && sku == 'Premium' ? 'Disabled' : 'Enabled'
  }
}

resource entities 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [
  for queue in queues: {
    parent: namespace
    name: queue
    properties: {
      maxDeliveryCount: 10
      lockDuration: 'PT1M' // After a crash the message is delivered again this soon; while a function runs, the host renews it.
      defaultMessageTimeToLive: 'P14D' // As long as the message is kept in the documents.
      deadLetteringOnMessageExpiration: true
      // The Functions output gives a message no id, so the broker could not recognise it again: the handler's own record does.
      requiresDuplicateDetection: false
      requiresSession: false
      maxSizeInMegabytes: 1024
    }
  }
]

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    name: guid(namespace.id, principalId, role)
    scope: namespace
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output id string = namespace.id
output hostName string = '${namespace.name}.servicebus.windows.net'

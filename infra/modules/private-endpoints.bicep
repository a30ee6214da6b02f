// An address in the network for every store, and the names that lead to it.
param location string
param tags object
param networkId string
param subnetId string
param storageId string
param cosmosId string
param vaultId string

@description('Empty: none, because only Premium has endpoints.')
param serviceBusId string

var stores = [
  { name: 'blob', targetId: storageId, zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { name: 'table', targetId: storageId, zone: 'privatelink.table.${environment().suffixes.storage}' }
  { name: 'Sql', targetId: cosmosId, zone: 'privatelink.documents.azure.com' }
  { name: 'vault', targetId: vaultId, zone: 'privatelink.vaultcore.azure.net' }
  { name: 'namespace', targetId: serviceBusId, zone: 'privatelink.servicebus.windows.net' }
]
var targets = filter(stores, store => !empty(store.targetId))

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for target in targets: {
    name: target.zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (target, i) in targets: {
    parent: zones[i]
    name: 'network'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for target in targets: {
    name: 'endpoint-${toLower(target.name)}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        {
          name: toLower(target.name)
          properties: { privateLinkServiceId: target.targetId, groupIds: [target.name] }
        }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (target, i) in targets: {
    parent: endpoints[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: 'zone', properties: { privateDnsZoneId: zones[i].id } }]
    }
  }
]

// What somebody has to look at: messages that failed for good, requests that failed, a database that turned requests away.
param actionGroupName string
param location string
param tags object
param email string
param insightsId string
param serviceBusId string
param cosmosId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'mostrador'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

var groups = empty(email) ? [] : [people.id]

// The app's own dead letters, after all their tries. It logs one line for each.
resource finalDeadLetters 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'Dead letters'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Dead letters'
    description: 'Messages failed at every try and wait for an operator. List and send them again: docs/deployment.md.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [insightsId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'traces | where message startswith \'Dead letter \' and message has \'waits for an operator\''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: groups }
  }
}

// The app takes what the broker gave up at once, so only what it could not take stays there.
resource brokersDeadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'Dead letters in the broker'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app does not take the messages that the broker gave up: it does not run, or its store is out of reach.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [serviceBusId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead letters'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [for group in groups: { actionGroupId: group }]
  }
}

resource throttling 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'Cosmos DB throttling'
  location: 'global'
  tags: tags
  properties: {
    description: 'Cosmos DB answered 429: requests wait and are sent again. Raise the throughput, or look for a hot partition.'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [cosmosId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'answers with 429'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 100
        }
      ]
    }
    actions: [for group in groups: { actionGroupId: group }]
  }
}

// host.json excludes requests and exceptions from sampling, so this counts every one.
resource serverErrors 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'Server errors'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Server errors'
    description: 'Requests were answered with 500 or above. The exceptions of the same operation say why.'
    severity: 1
    enabled: true
    autoMitigate: true
    scopes: [insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      allOf: [
        {
          query: 'requests | where toint(resultCode) >= 500'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: groups }
  }
}

using Mostrador.Api.Tests.SmartSales;

namespace Mostrador.Api.Tests.Docs;

/// The document of SmartSales365.
public sealed class SmartSalesDocument() : HostedDocument<SmartSalesHost>("smartsales", "SmartSales");

using Mostrador.Api.Tests.Stockly;

namespace Mostrador.Api.Tests.Docs;

/// The document of Stockly.
public sealed class StocklyDocument() : HostedDocument<StocklyHost>("stockly", "Stockly");

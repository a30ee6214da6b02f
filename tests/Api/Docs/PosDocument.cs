using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Docs;

/// The document of the point of sale.
public sealed class PosDocument() : HostedDocument<PosHost>("pos", "PointOfSale");

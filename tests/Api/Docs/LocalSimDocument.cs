using Mostrador.Api.Tests.LocalSim;

namespace Mostrador.Api.Tests.Docs;

/// The document of Local SIM.
public sealed class LocalSimDocument() : HostedDocument<LocalSimHost>("localsim", "LocalSim");

using Mostrador.Api.Tests.McMatias;

namespace Mostrador.Api.Tests.Docs;

/// The document of MCMatias.
public sealed class McMatiasDocument() : HostedDocument<McMatiasHost>("mcmatias", "McMatias");

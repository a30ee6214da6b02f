using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects;

/// <summary>How a contract says no. One implementation per family of published documents.</summary>
public interface IDialect
{
    /// <summary>The contract's status, headers and body for a refusal.</summary>
    IResult Answer(RefusalReason reason, HttpRequest request);

    /// <summary>The answer to a fault: no inner details.</summary>
    IResult Fault();
}

using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales;

/// <summary>
/// Where the contract has words of its own for something that goes wrong while a file or a forecast is made (contract 4.19, 4.41, 4.42).
/// The fault is logged whole; the answer tells nothing of it.
/// </summary>
public sealed partial class BuildingFaults(ILogger<BuildingFaults> logger)
{
    /// <summary>Does it; a fault becomes the contract's 500.</summary>
    public async Task<T> Tell<T>(string sentence, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is not (Refusal or OperationCanceledException))
        {
            LogFault(fault, sentence);
            throw DjangoAnswer.Error($"{sentence}: error interno", 500);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Sentence}")]
    private partial void LogFault(Exception fault, string sentence);
}

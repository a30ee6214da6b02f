using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Gates;

/// <summary>
/// A gate is the answer that it gives, so that the answer's end can be measured without anything being made for it: there is one gate
/// for each request.
/// </summary>
public sealed partial class Gate : IResult
{
    private long _arrival;
    private IResult? _answer;

    /// <summary>Sends the answer, and measures the request.</summary>
    Task IResult.ExecuteAsync(HttpContext httpContext)
    {
        var sending = _answer!.ExecuteAsync(httpContext);
        if (!sending.IsCompletedSuccessfully)
            return Send(sending, httpContext);
        Record(httpContext.Response.StatusCode);
        return sending;
    }

    private static long Arrival => RequestMetrics.AreWanted ? Stopwatch.GetTimestamp() : 0;

    private IResult Measured(IResult answer)
    {
        if (_arrival == 0 || answer == this)
            return answer;
        _answer = answer;
        return this;
    }

    private async Task Send(Task sending, HttpContext context)
    {
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await sending;
            status = context.Response.StatusCode;
        }
        finally
        {
            Record(status);
        }
    }

    private void Record(int status) => RequestMetrics.Record(rules.Module, status, Stopwatch.GetElapsedTime(_arrival));
}

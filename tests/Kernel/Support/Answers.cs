using System.Text;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Tests.Support;

/// <summary>What a client receives.</summary>
internal sealed record Received(int Status, string Body, string? ContentType, IHeaderDictionary Headers);

internal static class Answers
{
    public static async Task<Received> Of(IResult result, HttpRequest? request = null)
    {
        var response = (request ?? Requests.Get()).HttpContext.Response;
        await result.ExecuteAsync(response.HttpContext);
        var body = Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray());
        return new Received(response.StatusCode, body, response.ContentType, response.Headers);
    }

    public static Task<Received> Of(IDialect dialect, RefusalReason reason, HttpRequest? request = null)
    {
        request ??= Requests.Get();
        return Of(dialect.Answer(reason, request), request);
    }

    /// <summary>The answer to whatever the work refuses.</summary>
    public static async Task<Received> Refused(IDialect dialect, Action work) =>
        await Of(dialect, Assert.Throws<Refusal>(work).Reason);
}

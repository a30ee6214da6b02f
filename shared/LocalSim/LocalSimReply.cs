using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.FastApi;

namespace Mostrador.LocalSim;

/// <summary>How this API says yes: always 200, the object alone (contract 1).</summary>
public static class LocalSimReply
{
    /// <summary>200 with a body.</summary>
    public static IResult Ok<T>(T view) =>
        LocalSimJson.Views.Answer(view, contentType: FastApiDialect.ContentType);

    /// <summary>200 with a sentence.</summary>
    public static IResult Done(string message) => Ok(new MessageView(message));
}

/// <summary>An answer that is a sentence.</summary>
public sealed record MessageView(string Message);

using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Refusals;
using Mostrador.Pages;

namespace Mostrador.App.Pages;

/// <summary>How pages for people say no: with a page.</summary>
public sealed class PageDialect : IDialect
{
    /// <inheritdoc/>
    public IResult Answer(RefusalReason reason, HttpRequest request)
    {
        if (reason is Throttled { Seconds: var wait })
            request.HttpContext.Response.Headers.RetryAfter = wait.ToString(null, null);
        return reason switch
        {
            NotFound => Problem(StatusCodes.Status404NotFound, "There is no such page", "It may have been thrown away in the meantime."),
            Forbidden => Problem(StatusCodes.Status403Forbidden, "This form is out of date", "Nothing was done. Open the page again and repeat it."),
            BadQuery bad => Problem(StatusCodes.Status400BadRequest, "This address is not understood", bad.Detail),
            MalformedBody or UnsupportedMediaType => Problem(StatusCodes.Status400BadRequest, "This form is not understood", "Nothing was done."),
            BodyTooLarge => Problem(StatusCodes.Status413PayloadTooLarge, "This form is too large", "Nothing was done."),
            Throttled { Seconds: var seconds } => Problem(
                StatusCodes.Status429TooManyRequests, "Too many failed attempts", $"Signing in is possible again in {seconds} seconds."),
            _ => throw new NotSupportedException($"Pages have no words for {reason.GetType().Name}."),
        };
    }

    /// <inheritdoc/>
    public IResult Fault() => Problem(StatusCodes.Status500InternalServerError, "Something went wrong", "The log says why.");

    private static PageAnswer<ProblemPage, ProblemView> Problem(int status, string title, string text) =>
        new(new ProblemView(title, text), status);
}

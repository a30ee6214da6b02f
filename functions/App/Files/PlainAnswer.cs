using Microsoft.AspNetCore.Http;

namespace Mostrador.App.Files;

/// <summary>A sentence for whoever opens an address in a browser.</summary>
internal static class PlainAnswer
{
    /// <summary>There is no such file, or not for this reader.</summary>
    public static IResult NotFound { get; } = Of(StatusCodes.Status404NotFound, "There is no such file, or the link to it has expired.\n");

    /// <summary>The store does not answer.</summary>
    public static IResult Unavailable { get; } = Of(StatusCodes.Status503ServiceUnavailable, "Files cannot be read at the moment.\n");

    private static IResult Of(int status, string text) => Results.Text(text, "text/plain", System.Text.Encoding.UTF8, status);
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Refusals;

namespace Mostrador.App.Operator;

/// <summary>Which dead letters an operator asks for.</summary>
/// <param name="Queue">Those of one queue; null = all.</param>
/// <param name="Skip">Letters to pass over.</param>
/// <param name="Take">Letters on the page.</param>
public sealed record DeadLetterQuery(string? Queue, int Skip, int Take)
{
    private const int MostSkipped = 100_000;
    private const int LargestPage = 100;
    private const int OrdinaryPage = 50;

    /// <summary>Reads the query of a request.</summary>
    /// <exception cref="Refusal">A parameter is not what it must be.</exception>
    public static DeadLetterQuery Read(HttpRequest request) =>
        new(QueueOf(request), Number(request, "skip", 0, 0, MostSkipped), Number(request, "take", OrdinaryPage, 1, LargestPage));

    /// <summary>The queue that a request must name.</summary>
    /// <exception cref="Refusal">It names none.</exception>
    public static string ReadQueue(HttpRequest request) => QueueOf(request) ?? throw new Refusal(new BadQuery("queue must name a queue."));

    private static string? QueueOf(HttpRequest request) => request.Query["queue"].ToString() is { Length: > 0 } queue ? queue : null;

    private static int Number(HttpRequest request, string name, int fallback, int least, int most)
    {
        if (request.Query[name].ToString() is not { Length: > 0 } text)
            return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new Refusal(new BadQuery($"{name} must be a whole number of at least {least} and at most {most}."));
    }
}

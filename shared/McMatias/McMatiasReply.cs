using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias;

/// <summary>The ways in which this API says yes (contract 1).</summary>
public static class McMatiasReply
{
    /// <summary>200 with a body.</summary>
    public static IResult Ok<T>(T view) => McMatiasJson.Views.Answer(view);

    /// <summary>201 with a body.</summary>
    public static IResult Created<T>(T view) => McMatiasJson.Views.Answer(view, StatusCodes.Status201Created);

    /// <summary>204, once the work is done.</summary>
    public static Task<IResult> NoContent(Task work) => JsonAnswers.NoContent(work);

    /// <summary>An integer id in a path (contract 1). One below zero is an id too, which nothing has.</summary>
    /// <param name="text">The text in the path.</param>
    /// <param name="what">The class word of the message.</param>
    /// <exception cref="Refusal">Not found.</exception>
    public static long Id(string text, string what) => text.StartsWith('-') && PathId.Parse(text[1..]) is not null
        ? throw Refusal.NotFound(what)
        : ModelId.InPath(text, what);
}

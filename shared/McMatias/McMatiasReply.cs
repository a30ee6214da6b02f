using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias;

/// <summary>The ways in which this API says yes (contract 1).</summary>
public static class McMatiasReply
{
    private const string ContentType = "application/json";

    /// <summary>200 with a body.</summary>
    public static IResult Ok<T>(T view) => Json(view, StatusCodes.Status200OK);

    /// <summary>201 with a body.</summary>
    public static IResult Created<T>(T view) => Json(view, StatusCodes.Status201Created);

    /// <summary>204.</summary>
    public static IResult NoContent => TypedResults.NoContent();

    /// <summary>
    /// An integer id in a path. What is no number is no id at all; a number beyond every id belongs to nothing (contract 1).
    /// </summary>
    /// <param name="text">The text in the path.</param>
    /// <param name="what">The class word of the message.</param>
    /// <exception cref="Refusal">Not found.</exception>
    public static long Id(string text, string what)
    {
        if (PathId.Parse(text) is { } id)
            return id;
        throw Refusal.NotFound(text.Length > 0 && text.All(char.IsAsciiDigit) ? what : null);
    }

    private static JsonHttpResult<T> Json<T>(T view, int status) => TypedResults.Json(view, TypeInfo<T>.Of, ContentType, status);

    private static class TypeInfo<T>
    {
        public static readonly JsonTypeInfo<T> Of = (JsonTypeInfo<T>)McMatiasJson.Views.GetTypeInfo(typeof(T))!;
    }
}

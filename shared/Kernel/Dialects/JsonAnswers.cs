using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mostrador.Kernel.Dialects;

/// <summary>Answers of a module's own types, written by its source-generated context.</summary>
public static class JsonAnswers
{
    /// <summary>The object alone, without an envelope.</summary>
    public static JsonHttpResult<T> Answer<T>(
        this JsonSerializerContext views, T view, int status = StatusCodes.Status200OK, string contentType = "application/json") =>
        TypedResults.Json(view, views.TypeOf<T>(), contentType, status);

    /// <summary>How a type is written; the context remembers it.</summary>
    public static JsonTypeInfo<T> TypeOf<T>(this JsonSerializerContext views) => (JsonTypeInfo<T>)views.GetTypeInfo(typeof(T))!;

    /// <summary>204, once the work is done.</summary>
    public static async Task<IResult> NoContent(Task work)
    {
        await work;
        return TypedResults.NoContent();
    }
}

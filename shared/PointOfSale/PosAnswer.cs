using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale;

/// <summary>The ways in which this API says yes (contract 1.1).</summary>
public static class PosAnswer
{
    private const string ContentType = "application/json";

    /// <summary>200 with a body.</summary>
    public static IResult Ok<T>(T view) => Json(view, StatusCodes.Status200OK);

    /// <summary>201 with a body.</summary>
    public static IResult Created<T>(T view) => Json(view, StatusCodes.Status201Created);

    /// <summary>204.</summary>
    public static IResult NoContent => TypedResults.NoContent();

    /// <summary>An integer id in a path; whatever is no id belongs to nothing.</summary>
    /// <exception cref="Refusal">Not found.</exception>
    public static long Id(string id) => PathId.Parse(id) ?? throw Refusal.NotFound();

    private static JsonHttpResult<T> Json<T>(T view, int status) => TypedResults.Json(view, TypeInfo<T>.Of, ContentType, status);

    private static class TypeInfo<T>
    {
        public static readonly JsonTypeInfo<T> Of = (JsonTypeInfo<T>)PosJson.Views.GetTypeInfo(typeof(T))!;
    }
}

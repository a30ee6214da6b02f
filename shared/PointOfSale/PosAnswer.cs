using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest;

namespace Mostrador.PointOfSale;

/// <summary>The ways in which this API says yes (contract 1.1).</summary>
public static class PosAnswer
{
    /// <summary>200 with a body.</summary>
    public static IResult Ok<T>(T view) => PosJson.Views.Answer(view);

    /// <summary>201 with a body.</summary>
    public static IResult Created<T>(T view) => PosJson.Views.Answer(view, StatusCodes.Status201Created);

    /// <summary>204, once the work is done.</summary>
    public static Task<IResult> NoContent(Task work) => JsonAnswers.NoContent(work);

    /// <summary>An integer id in a path; whatever is no id belongs to nothing.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">Not found.</exception>
    public static long Id(string id) => ModelId.InPath(id);
}

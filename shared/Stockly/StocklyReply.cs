using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly;

/// <summary>The ways in which this API says yes (contract 1.1), with the module's own types.</summary>
public static class StocklyReply
{
    /// <summary>200 with data.</summary>
    public static IResult Ok<T>(T view) => Envelope.Data(view, StocklyJson.Views.TypeOf<T>());

    /// <summary>201 with data.</summary>
    public static IResult Created<T>(T view) => Envelope.Data(view, StocklyJson.Views.TypeOf<T>(), StatusCodes.Status201Created);

    /// <summary>200 with a sentence and no data.</summary>
    public static IResult Done(string message) => Envelope.Message(message);

    /// <summary>200 with one page of a flat list.</summary>
    public static IResult List<T>(Page<T> page) => Envelope.List(page, StocklyJson.Views.TypeOf<T>());

    /// <summary>200 with one page of the list of products.</summary>
    public static IResult Items<T>(Page<T> page) => Envelope.Items(page, StocklyJson.Views.TypeOf<T>());

    /// <summary>200 with a file to keep; no envelope.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="fileName">Plain ASCII.</param>
    public static IResult File(byte[] content, string contentType, string fileName) =>
        new FileDownload(content, contentType, fileName);

    /// <summary>200 with a stored file to keep; it is closed.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="fileName">Plain ASCII.</param>
    public static IResult File(StoredFile file, string fileName) => new FileDownload(file.Content, file.Length, file.ContentType, fileName);

    /// <summary>An id in a path.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">The text is no UUID.</exception>
    public static string Id(string text) => Uuid.InPath(text);
}

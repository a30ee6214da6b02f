using System.Net;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mostrador.App.Routes;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.App.Docs;

/// <summary>
/// The documentation of one module: its OpenAPI document and the page that shows it. Both are made when they are first asked
/// for, and once.
/// </summary>
public sealed class ApiDocs
{
    // Scripts and styles are files of this site and nothing is inline; Swagger UI draws its icons from data:.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly Lazy<StaticContent> _document;
    private readonly Lazy<StaticContent> _page;

    /// <summary>The documentation of a module.</summary>
    /// <param name="api">What it says of itself; made when the document is.</param>
    /// <param name="title">Title of the page.</param>
    /// <param name="root">Where the module starts, e.g. <c>/pos</c>: the page is at <c>docs</c>, the document at <c>openapi.json</c>.</param>
    /// <param name="routes">All routes.</param>
    public ApiDocs(Func<ApiDescription> api, string title, string root, RouteTable routes)
    {
        _document = new(() => Document(api(), routes));
        _page = new(() => Page(title, root));
    }

    /// <summary>The OpenAPI document.</summary>
    public IResult Document() => _document.Value;

    /// <summary>The page.</summary>
    public IResult Page(HttpRequest request)
    {
        request.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return _page.Value;
    }

    /// <summary>A file that the page loads.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">There is no such file.</exception>
    public static IResult File(string name) => SiteFiles.Find(name);

    private static StaticContent Document(ApiDescription api, RouteTable routes)
    {
        var doors = routes.All.Select(route => new ApiDoor(route.Function, route.Template, route.Methods, route.Operation, route.Door)).ToList();
        var docs = XmlDocs.Of(doors.SelectMany(Assemblies).Distinct());
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            OpenApiDocument.Build(api, docs, doors).WriteTo(writer);
        return StaticContent.Of(text.GetBuffer().AsSpan(0, (int)text.Length), "application/json", StaticContent.AskAgain);
    }

    // Where the texts of a door may be: its own assembly, and those of what it reads and answers.
    private static IEnumerable<Assembly> Assemblies(ApiDoor door)
    {
        yield return door.Method.DeclaringType!.Assembly;
        foreach (var type in new[] { door.Operation.Body, door.Operation.Answer, door.Operation.EmptyAnswer }.OfType<Type>())
            yield return (type.GetElementType() ?? type).Assembly;
    }

    private static StaticContent Page(string title, string root) => StaticContent.Of(
        System.Text.Encoding.UTF8.GetBytes(SiteFiles.Page
            .Replace("{title}", WebUtility.HtmlEncode(title), StringComparison.Ordinal)
            .Replace("{base}", $"{root}/docs", StringComparison.Ordinal)
            .Replace("{document}", $"{root}/openapi.json", StringComparison.Ordinal)),
        "text/html; charset=utf-8",
        StaticContent.AskAgain);
}

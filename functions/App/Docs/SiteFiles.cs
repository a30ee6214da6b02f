using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Mostrador.App.Docs;

/// <summary>
/// What the documentation pages load: Swagger UI from its package, where the files lie compressed, and the few lines that
/// start it. Nothing comes from another site.
/// </summary>
internal static class SiteFiles
{
    private const string Package = "Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.";
    private const string House = "Mostrador.App.Docs.Site.";

    private static readonly FrozenDictionary<string, Lazy<StaticContent>> Files = new Dictionary<string, Lazy<StaticContent>>
    {
        ["swagger-ui.css"] = Packed("swagger-ui.css", "text/css; charset=utf-8"),
        ["swagger-ui-bundle.js"] = Packed("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
        ["favicon-32x32.png"] = Packed("favicon-32x32.png", "image/png"),
        ["start.js"] = new(() => StaticContent.Of(Resource(typeof(SiteFiles).Assembly, House + "start.js"), "text/javascript; charset=utf-8", StaticContent.AnHour)),
        ["page.css"] = new(() => StaticContent.Of(Resource(typeof(SiteFiles).Assembly, House + "page.css"), "text/css; charset=utf-8", StaticContent.AnHour)),
    }.ToFrozenDictionary();

    /// <summary>A file by name.</summary>
    /// <exception cref="Refusal">There is no such file.</exception>
    public static IResult Find(string name) => Files.TryGetValue(name, out var file) ? file.Value : throw Refusal.NotFound();

    /// <summary>The page that loads them.</summary>
    public static string Page => System.Text.Encoding.UTF8.GetString(Resource(typeof(SiteFiles).Assembly, House + "page.html"));

    private static Lazy<StaticContent> Packed(string name, string contentType) =>
        new(() => new StaticContent(Resource(typeof(SwaggerUIOptions).Assembly, Package + name), contentType, StaticContent.AnHour));

    private static byte[] Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no resource {name}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

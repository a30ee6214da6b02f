using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Docs;
using Mostrador.Kernel.Refusals;
using Mostrador.Pages;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Pages;

/// <summary>What pages load. An address is good for one content, so it may be kept for ever.</summary>
public sealed class SiteFunctions(PageGate gate)
{
    private static readonly FrozenDictionary<string, Lazy<StaticContent>> Files = SiteAsset.All.ToFrozenDictionary(
        asset => asset.FileName, asset => new Lazy<StaticContent>(() => StaticContent.Of(asset.Content.Span, asset.ContentType, StaticContent.ForEver)));

    /// <summary>Serves a file.</summary>
    [Function("site-file")]
    public Task<IResult> File([HttpTrigger(Anonymous, "get", "head", Route = "site/{file}")] HttpRequest request, string file) =>
        gate.Pass(request, () => Task.FromResult<IResult>(Files.TryGetValue(file, out var found) ? found.Value : throw Refusal.NotFound()));
}

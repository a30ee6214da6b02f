using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mostrador.Pages;

/// <summary>A page as an answer, rendered here and sent whole: there is nothing in it that would come to life in the browser.</summary>
/// <typeparam name="TPage">The page.</typeparam>
/// <typeparam name="TView">What it shows.</typeparam>
/// <param name="view">What it shows.</param>
/// <param name="status">Status of the answer.</param>
public sealed class PageAnswer<TPage, TView>(TView view, int status = StatusCodes.Status200OK) : IResult
    where TPage : Page<TView>
    where TView : class
{
    private const string ContentType = "text/html; charset=utf-8";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Page<TView>.View)] = view })))
            .ToHtmlString());
        await Results.Content(html, ContentType, statusCode: status).ExecuteAsync(httpContext);
    }
}

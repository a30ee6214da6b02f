using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mostrador.App.Pages;
using Mostrador.Kernel.Refusals;
using Mostrador.Pages.Desk;

namespace Mostrador.App.Desk;

/// <summary>Who may pass to the desk: the operator who has signed in, and with forms of his own pages only. Where there is no desk, there is nothing.</summary>
public sealed class DeskGate(PageGate pages, DeskSettings settings, DeskCookies cookies, DeskTickets tickets)
{
    /// <summary>Where the operator signs in.</summary>
    public const string SignInPath = "/desk/login";

    /// <summary>The desk.</summary>
    public const string DeskPath = "/desk";

    /// <summary>Shows a page to the operator; anybody else may sign in.</summary>
    /// <param name="request">The request.</param>
    /// <param name="page">Makes the page; it is given the token of its forms.</param>
    public Task<IResult> Page(HttpRequest request, Func<string, Task<IResult>> page) => Pass(request, () =>
        cookies.Ticket(request, DeskRole.Operator) is { } ticket ? page(tickets.FormToken(ticket)) : Task.FromResult(SeeOther(request, SignInPath)));

    /// <summary>Takes a form of the operator's pages.</summary>
    /// <param name="request">The request.</param>
    /// <param name="work">Does what it says; it is given the token of the page that may answer, and reads fields by name.</param>
    public Task<IResult> Form(HttpRequest request, Func<string, Func<string, string>, Task<IResult>> work) => Pass(request, async () =>
    {
        if (cookies.Ticket(request, DeskRole.Operator) is not { } ticket)
            return SeeOther(request, SignInPath);
        var fields = await Fields(request);
        return tickets.IsFormToken(ticket, fields(FormToken.Field)) ? await work(tickets.FormToken(ticket), fields) : throw Refusal.Forbidden();
    });

    /// <summary>Lets everybody in to where one signs in and out.</summary>
    public Task<IResult> Pass(HttpRequest request, Func<Task<IResult>> work) =>
        settings.IsOn ? pages.Pass(request, work) : Task.FromResult(Results.NotFound());

    /// <summary>Receives a form: its fields by name; empty where there is none.</summary>
    /// <exception cref="Refusal">It is no form, or too large.</exception>
    public async Task<Func<string, string>> Fields(HttpRequest request)
    {
        var body = await pages.Body(request);
        var content = body.Content;
        if (!body.IsForm)
            throw new Refusal(new MalformedBody("it is no form."));
        return name => content.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() ?? "" : "";
    }

    /// <summary>Sends the browser on, which asks for the other page by GET.</summary>
    public static IResult SeeOther(HttpRequest request, string path)
    {
        request.HttpContext.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}

using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Pages;
using Mostrador.Pages.Desk;

namespace Mostrador.App.Desk;

/// <summary>
/// Signs the operator in and out. A form is taken from our own page only: its token belongs to a cookie that no other site can set or
/// read. Failures count by name and address, as those of the APIs do.
/// </summary>
public sealed class SignIn(DeskSettings settings, DeskCookies cookies, DeskTickets tickets, FailedLogins failures, DeskGate gate)
{
    /// <summary>Shows the form.</summary>
    public IResult Show(HttpRequest request) => cookies.Ticket(request, DeskRole.Operator) is null
        ? Page(request, error: null, StatusCodes.Status200OK)
        : DeskGate.SeeOther(request, DeskGate.DeskPath);

    /// <summary>Takes it.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">Too many have failed, or it is no form.</exception>
    public async Task<IResult> Run(HttpRequest request)
    {
        var field = await gate.Fields(request);
        if (cookies.Ticket(request, DeskRole.Visitor) is not { } visitor || !tickets.IsFormToken(visitor, field(FormToken.Field)))
            return Page(request, "This page was open for too long. Please sign in again.", StatusCodes.Status403Forbidden);
        var account = $"desk:{field("username")}";
        failures.Check(account, request);
        if (!(DeskTickets.AreEqual(settings.Username!, field("username")) & DeskTickets.AreEqual(settings.Password!, field("password"))))
        {
            failures.Count(account, request);
            return Page(request, "User name or password is wrong.", StatusCodes.Status401Unauthorized);
        }

        DeskCookies.Take(request, DeskRole.Visitor);
        cookies.Give(request, DeskRole.Operator);
        return DeskGate.SeeOther(request, DeskGate.DeskPath);
    }

    /// <summary>Takes the operator's ticket back.</summary>
    public static IResult End(HttpRequest request)
    {
        DeskCookies.Take(request, DeskRole.Operator);
        return DeskGate.SeeOther(request, DeskGate.SignInPath);
    }

    private PageAnswer<SignInPage, SignInView> Page(HttpRequest request, string? error, int status)
    {
        // Another tab may have the page open too: its form stays good.
        var ticket = cookies.Ticket(request, DeskRole.Visitor) ?? cookies.Give(request, DeskRole.Visitor);
        return new(new SignInView(tickets.FormToken(ticket), error), status);
    }
}

using Microsoft.AspNetCore.Http;

namespace Mostrador.App.Desk;

/// <summary>
/// The cookies of the desk. No script reads them and no other site's link brings them along; therefore a visitor's is not the operator's:
/// whoever comes by a link from elsewhere must not sign the operator out.
/// </summary>
public sealed class DeskCookies(DeskTickets tickets)
{
    /// <summary>How long an operator stays signed in.</summary>
    public static readonly TimeSpan OperatorLife = TimeSpan.FromHours(8);

    private const string Folder = "/desk";
    private static readonly TimeSpan VisitorLife = TimeSpan.FromHours(1);

    /// <summary>The good ticket that a request carries; null = it has none.</summary>
    public string? Ticket(HttpRequest request, DeskRole role) =>
        request.Cookies[NameOf(role)] is { } ticket && tickets.IsGood(ticket, role) ? ticket : null;

    /// <summary>Hands out a ticket.</summary>
    public string Give(HttpRequest request, DeskRole role)
    {
        var life = role == DeskRole.Operator ? OperatorLife : VisitorLife;
        var ticket = tickets.Issue(role, life);
        request.HttpContext.Response.Cookies.Append(NameOf(role), ticket, Options(request, life));
        return ticket;
    }

    /// <summary>Takes a ticket back.</summary>
    public static void Take(HttpRequest request, DeskRole role) =>
        request.HttpContext.Response.Cookies.Delete(NameOf(role), Options(request, life: null));

    private static string NameOf(DeskRole role) => role == DeskRole.Operator ? "mostrador-desk" : "mostrador-desk-visitor";

    private static CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = life,
        Path = Folder,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
    };
}

using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Access;

/// <summary>Who may pass (contract 1.4, 2.4). The user is read on each request: a deletion or another role acts at once.</summary>
public sealed class SmartSalesGate(Gate gate, SmartSalesTokens tokens, EntraTokens entra, Shop shop, SmartSalesSettings settings)
{
    /// <summary>Lets everybody pass and looks at no token.</summary>
    public Task<IResult> Open(HttpRequest request, Func<Task<IResult>> work) => gate.Pass(request, work);

    /// <summary>Lets everybody pass; null = nobody in particular. A token that is sent must be good all the same.</summary>
    public Task<IResult> Public(HttpRequest request, Func<Caller?, Task<IResult>> work) =>
        gate.Pass(request, async () => await work(await Look(request)));

    /// <summary>Lets active users of the level pass.</summary>
    /// <param name="access">One of <see cref="SmartSalesAccess"/>.</param>
    /// <param name="request">The request.</param>
    /// <param name="work">What it asks for.</param>
    public Task<IResult> Level(string access, HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Public(request, caller =>
        {
            if (caller is null)
                throw new Refusal(new NotAuthenticated());
            return Allows(access, caller) ? work(caller) : throw Refusal.Forbidden();
        });

    /// <summary>Lets active users pass.</summary>
    public Task<IResult> User(HttpRequest request, Func<Caller, Task<IResult>> work) => Level(SmartSalesAccess.User, request, work);

    /// <summary>Lets managers and administrators pass.</summary>
    public Task<IResult> Managers(HttpRequest request, Func<Caller, Task<IResult>> work) => Level(SmartSalesAccess.Managers, request, work);

    /// <summary>Lets administrators pass.</summary>
    public Task<IResult> Admins(HttpRequest request, Func<Caller, Task<IResult>> work) => Level(SmartSalesAccess.Admins, request, work);

    /// <summary>Receives the request's body.</summary>
    public Task<RequestBody> Body(HttpRequest request) => gate.Body(request);

    /// <summary>Receives the body as it comes.</summary>
    public Task<ReadOnlyMemory<byte>> RawBody(HttpRequest request) => gate.RawBody(request);

    private bool Allows(string access, Caller caller) => access switch
    {
        SmartSalesAccess.User => true,
        SmartSalesAccess.Order => caller.IsStaff || settings.CustomersMayOrder,
        SmartSalesAccess.Managers => caller.IsManager,
        SmartSalesAccess.Admins => caller.IsAdmin,
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, "No level that asks for a user."),
    };

    private async Task<Caller?> Look(HttpRequest request)
    {
        if (BearerHeader.Token(request) is not { } token)
            return null;
        var user = await entra.EmailOf(token, request.HttpContext.RequestAborted) is { } email
            ? await shop.Read.UserBy(email)
            : await shop.Read.Peek<User>(tokens.ReadAccess(token));
        return new Caller(SignedIn.Active(user));
    }
}

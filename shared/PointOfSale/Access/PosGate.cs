using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Access;

/// <summary>Who may pass (contract 2.3): everybody, staff of any role, or managers.</summary>
public sealed class PosGate(Gate gate, PosTokens tokens, EntraTokens entra, Shop shop)
{
    /// <summary>Lets everybody pass.</summary>
    public Task<IResult> Public(HttpRequest request, Func<Task<IResult>> work) => gate.Pass(request, work);

    /// <summary>Lets active users of any role pass.</summary>
    public Task<IResult> Staff(HttpRequest request, Func<Caller, Task<IResult>> work) =>
        gate.Pass(request, async () => await work(await Authenticate(request)));

    /// <summary>Lets administrators and owners pass.</summary>
    public Task<IResult> Managers(HttpRequest request, Func<Caller, Task<IResult>> work) =>
        gate.Pass(request, async () =>
        {
            var caller = await Authenticate(request);
            return caller.IsManager ? await work(caller) : throw Refusal.Forbidden();
        });

    /// <summary>Lets those pass whom a level names (<see cref="PosAccess"/>).</summary>
    public Task<IResult> Level(string access, HttpRequest request, Func<Task<IResult>> work) => access switch
    {
        PosAccess.Public => Public(request, work),
        PosAccess.Staff => Staff(request, _ => work()),
        PosAccess.Managers => Managers(request, _ => work()),
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, "No level of this gate."),
    };

    /// <summary>Receives the request's body.</summary>
    public Task<RequestBody> Body(HttpRequest request) => gate.Body(request);

    // The user is loaded on every request: a deactivation or another role takes effect at once (contract 2.1).
    private async Task<Caller> Authenticate(HttpRequest request)
    {
        var token = BearerToken.Of(request) ?? throw new Refusal(new NotAuthenticated());
        var user = await entra.EmailOf(token, request.HttpContext.RequestAborted) is { } email
            ? await shop.Read.UserBy(email)
            : await shop.Read.Peek<User>(tokens.ReadAccess(token));
        return new Caller(SignedIn.Active(user));
    }
}

using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Access;

/// <summary>Who may pass (contract 2.3): everybody, staff of any role, or managers.</summary>
public sealed class PosGate(Gate gate, IFixedPaths paths, PosTokens tokens, EntraTokens entra, Shop shop)
{
    /// <summary>Lets everybody pass.</summary>
    public Task<IResult> Public(HttpRequest request, Func<Task<IResult>> work) => Door(PosAccess.Public, request, _ => work());

    /// <summary>Lets active users of any role pass.</summary>
    public Task<IResult> Staff(HttpRequest request, Func<Caller, Task<IResult>> work) => Door(PosAccess.Staff, request, caller => work(caller!));

    /// <summary>Lets administrators and owners pass.</summary>
    public Task<IResult> Managers(HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Door(PosAccess.Managers, request, caller => work(caller!));

    /// <summary>Refuses a method that a path does not have, to those whom the strictest level of the path lets pass (contract 1.2).</summary>
    public Task<IResult> Refuse(WrongMethod wrong, HttpRequest request) =>
        Pass(wrong.Strictest(PosAccess.Levels), request, _ => throw wrong.Refusal());

    /// <summary>Receives the request's body.</summary>
    public Task<RequestBody> Body(HttpRequest request) => gate.Body(request);

    private Task<IResult> Door(string access, HttpRequest request, Func<Caller?, Task<IResult>> work) =>
        paths.Refused(request) is { } wrong ? Refuse(wrong, request) : Pass(access, request, work);

    private Task<IResult> Pass(string access, HttpRequest request, Func<Caller?, Task<IResult>> work) =>
        gate.Pass(request, async () =>
        {
            var caller = access == PosAccess.Public ? null : await Authenticate(request);
            return access == PosAccess.Managers && !caller!.IsManager ? throw Refusal.Forbidden() : await gate.Once(request, caller, Whose, work);
        });

    private static KeyScope Whose(Caller? caller) => new(KeyScope.CallerOf(caller?.Id), Shop.Partition);

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

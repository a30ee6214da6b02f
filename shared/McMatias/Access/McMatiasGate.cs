using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Roles;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Access;

/// <summary>Who may pass (contract 2). User and role are read on each request: whatever is changed of them acts at once.</summary>
public sealed class McMatiasGate(Gate gate, McMatiasTokens tokens, EntraTokens entra, Shop shop)
{
    /// <summary>Lets everybody pass and looks at no token.</summary>
    public Task<IResult> Open(HttpRequest request, Func<Task<IResult>> work) => gate.Pass(request, () => gate.Once(request, (Caller?)null, Whose, _ => work()));

    /// <summary>Lets active users pass.</summary>
    public Task<IResult> User(HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Signed(request, _ => true, work);

    /// <summary>Lets super administrators pass.</summary>
    public Task<IResult> SuperAdmins(HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Signed(request, caller => caller.IsSuperAdmin, work);

    /// <summary>Receives the request's body.</summary>
    public Task<RequestBody> Body(HttpRequest request) => gate.Body(request);

    private Task<IResult> Signed(HttpRequest request, Func<Caller, bool> isAllowed, Func<Caller, Task<IResult>> work) =>
        gate.Pass(request, async () =>
        {
            var caller = await Authenticate(request);
            return isAllowed(caller) ? await gate.Once(request, caller, Whose, work) : throw Refusal.Forbidden();
        });

    private static KeyScope Whose(Caller? caller) => new(KeyScope.CallerOf(caller?.Id), Shop.Partition);

    private async Task<Caller> Authenticate(HttpRequest request)
    {
        var token = BearerHeader.Token(request) ?? throw new Refusal(new NotAuthenticated());
        var user = SignedIn.Active(await entra.EmailOf(token, request.HttpContext.RequestAborted) is { } email
            ? await shop.Read.UserBy(email)
            : await shop.Read.Peek<User>(tokens.ReadAccess(token)));
        var role = await shop.Read.Peek<Role>(user.RoleId)
            ?? throw new Refusal(new UserGone()); // Deleted together with the user, since he was read.
        return new Caller(user, role);
    }
}

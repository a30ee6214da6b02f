using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Access;

/// <summary>Who may pass (contract 1.4, 2.4). The user is read on each request: a deletion or another role acts at once.</summary>
public sealed class SmartSalesGate(
    Gate gate, IFixedPaths paths, SmartSalesTokens tokens, EntraTokens entra, Shop shop, SmartSalesSettings settings)
{
    /// <summary>Lets everybody pass and looks at no token.</summary>
    public Task<IResult> Open(HttpRequest request, Func<Task<IResult>> work) => Door(SmartSalesAccess.Open, request, _ => work());

    /// <summary>Lets everybody pass; null = nobody in particular. A token that is sent must be good all the same.</summary>
    public Task<IResult> Public(HttpRequest request, Func<Caller?, Task<IResult>> work) => Door(SmartSalesAccess.Public, request, work);

    /// <summary>Lets active users of the level pass.</summary>
    /// <param name="access">One of <see cref="SmartSalesAccess"/> that asks for a user.</param>
    /// <param name="request">The request.</param>
    /// <param name="work">What it asks for.</param>
    public Task<IResult> Level(string access, HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Door(access, request, caller => work(caller!));

    /// <summary>Refuses a method that a path does not have, to those whom the strictest level of the path lets pass (contract 1.4).</summary>
    public Task<IResult> Refuse(WrongMethod wrong, HttpRequest request) =>
        Pass(wrong.Strictest(SmartSalesAccess.Levels), request, _ => throw wrong.Refusal());

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

    private Task<IResult> Door(string access, HttpRequest request, Func<Caller?, Task<IResult>> work) =>
        paths.Refused(request) is { } wrong ? Refuse(wrong, request) : Pass(access, request, work);

    private Task<IResult> Pass(string access, HttpRequest request, Func<Caller?, Task<IResult>> work) =>
        gate.Pass(request, async () =>
        {
            var caller = access == SmartSalesAccess.Open ? null : await Look(request);
            Check(access, caller);
            return await gate.Once(request, caller, Whose, work);
        });

    private static KeyScope Whose(Caller? caller) => new(KeyScope.CallerOf(caller?.Id), Shop.Partition);

    private void Check(string access, Caller? caller)
    {
        if (access is SmartSalesAccess.Open or SmartSalesAccess.Public)
            return;
        if (caller is null)
            throw new Refusal(new NotAuthenticated());
        if (!Allows(access, caller))
            throw Refusal.Forbidden();
    }

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

using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Access;

/// <summary>
/// Who may pass (contract 2). User, role and modules are read on each request: a deactivation or another role acts at once.
/// </summary>
public sealed class LocalSimGate(Gate gate, LocalSimTokens tokens, EntraTokens entra, Business business)
{
    /// <summary>Lets everybody pass.</summary>
    public Task<IResult> Public(HttpRequest request, Func<Task<IResult>> work) => gate.Pass(request, () => gate.Once(request, (Caller?)null, Whose, _ => work()));

    /// <summary>Lets active users pass, whatever their role.</summary>
    public Task<IResult> User(HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Signed(request, _ => { }, work);

    /// <summary>Lets active users pass whose role has the permission.</summary>
    /// <param name="access">One of <see cref="LocalSimAccess"/>.</param>
    /// <param name="request">The request.</param>
    /// <param name="work">What it asks for.</param>
    public Task<IResult> Allowed(string access, HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Signed(request, caller => Permission.Of(access).Check(caller), work);

    /// <summary>Lets active users pass whose role has the permission, or whose own id this is.</summary>
    public Task<IResult> AllowedOrSelf(string access, string userId, HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Signed(
            request,
            caller =>
            {
                if (PathId.Parse(userId) != caller.Id)
                    Permission.Of(access).Check(caller);
            },
            work);

    /// <summary>Receives the request's body.</summary>
    public Task<RequestBody> Body(HttpRequest request) => gate.Body(request);

    /// <summary>Receives the request's body as it comes.</summary>
    public Task<ReadOnlyMemory<byte>> RawBody(HttpRequest request) => gate.RawBody(request);

    private Task<IResult> Signed(HttpRequest request, Action<Caller> check, Func<Caller, Task<IResult>> work) =>
        gate.Pass(request, async () =>
        {
            var caller = await Authenticate(request);
            check(caller);
            return await gate.Once(request, caller, Whose, work);
        });

    private static KeyScope Whose(Caller? caller) => new(KeyScope.CallerOf(caller?.Id), Business.Partition);

    private async Task<Caller> Authenticate(HttpRequest request)
    {
        var token = BearerToken.Of(request) ?? throw new Refusal(new NotAuthenticated());
        var reader = business.Read;
        var user = await entra.EmailOf(token, request.HttpContext.RequestAborted) is { } email
            ? await reader.UserBy(email)
            : await reader.Peek<User>(UsernameOf(token));
        var active = SignedIn.Active(user);
        var role = await reader.Peek<Role>(active.RoleId)
            ?? throw new InvalidDataException($"User {active.Id} has the role {active.RoleId}, which does not exist.");
        return new Caller(active, role);
    }

    private string UsernameOf(string token)
    {
        var (username, fault) = tokens.Read(token);
        return fault is { } wrong ? throw new Refusal(new BadToken(wrong)) : username;
    }
}

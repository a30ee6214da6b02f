using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Access;

/// <summary>
/// Who may pass (contract 1.2, 2.3), in this order: token, membership, role. User, session, membership and role are read on
/// each request, so that whoever is removed or demoted loses his rights at once (contract 2.1).
/// </summary>
public sealed class StocklyGate(Gate gate, StocklyTokens tokens, Registry registry)
{
    /// <summary>Lets everybody pass.</summary>
    public Task<IResult> Public(HttpRequest request, Func<Task<IResult>> work) =>
        gate.Pass(request, () => gate.Once(request, work, static _ => new KeyScope(KeyScope.Anybody, Registry.Partition), static work => work()));

    /// <summary>Lets signed-in users pass, with or without a company.</summary>
    public Task<IResult> User(HttpRequest request, Func<Caller, Task<IResult>> work) => Signed(request, static caller => new KeyScope($"user {caller.User.Id}", Registry.Partition), work);

    /// <summary>Lets signed-in users pass to what they do in their active company; whether they may, the work says.</summary>
    public Task<IResult> InActiveCompany(HttpRequest request, Func<Caller, Task<IResult>> work) =>
        Signed(request, static caller => new KeyScope($"user {caller.User.Id} of {caller.Session.ActiveCompanyId}", Registry.Partition), work);

    /// <summary>Lets members of the active company pass whose role has the permission.</summary>
    public Task<IResult> Member(string access, HttpRequest request, Func<Member, Task<IResult>> work) =>
        gate.Pass(request, async () =>
        {
            var caller = await Authenticate(request);
            return await gate.Once(request, await In(caller.Session.ActiveCompanyId, access, caller), Whose, work);
        });

    /// <summary>Lets members of the active company pass, whatever their role.</summary>
    public Task<IResult> Member(HttpRequest request, Func<Member, Task<IResult>> work) => Member(StocklyAccess.Member, request, work);

    /// <summary>Lets members of the company in the path pass whose role there has the permission.</summary>
    public Task<IResult> Company(string access, string companyId, HttpRequest request, Func<Member, Task<IResult>> work) =>
        gate.Pass(request, async () =>
        {
            var caller = await Authenticate(request);
            return await gate.Once(request, await In(Uuid.InPath(companyId), access, caller), Whose, work);
        });

    /// <summary>Receives the request's body.</summary>
    public Task<RequestBody> Body(HttpRequest request) => gate.Body(request);

    private Task<IResult> Signed(HttpRequest request, Func<Caller, KeyScope> whose, Func<Caller, Task<IResult>> work) =>
        gate.Pass(request, async () => await gate.Once(request, await Authenticate(request), whose, work));

    // What a member does may change his company's trade, or the company itself, which is in the registry.
    private static KeyScope Whose(Member member) =>
        new($"user {member.User.Id} of {member.CompanyId}", Books.PartitionOf(member), Registry.Partition);

    private async Task<Caller> Authenticate(HttpRequest request)
    {
        var (claims, fault) = tokens.ReadAccess(Credentials.Token(request));
        if (fault is { } wrong)
            throw new Refusal(new BadToken(wrong));
        var reader = registry.Read;
        var (reading, looking) = (reader.Peek<User>(claims.UserId).AsTask(), reader.Peek<Session>(claims.SessionId).AsTask());
        if (await reading is not { } user || await looking is not { } session || session.UserId != user.Id)
            throw new Refusal(new BadToken(TokenFault.Invalid));
        return user.IsActive ? new Caller(user, session) : throw new Refusal(new UserInactive());
    }

    private async Task<Member> In(string companyId, string access, Caller caller)
    {
        var member = await Access.Member.In(registry.Read, caller, companyId) ?? throw StocklyAnswer.NotAMember();
        Permission.Of(access).Check(member);
        return member;
    }
}

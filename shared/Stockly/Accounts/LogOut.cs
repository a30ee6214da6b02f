using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Accounts;

/// <summary>
/// Ends the caller's session (contract, endpoint 4), and that of a refresh token which he sends, if it is his. Their tokens open
/// nothing from now on; his other sessions live on.
/// </summary>
public sealed class LogOut(Registry registry, StocklyTokens tokens)
{
    private static readonly Field<string?> Token = new TextField("refreshToken") { Aliases = ["refresh_token"] }.OrNull();

    /// <summary>The fields of the body, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Token];

    /// <summary>Ends them; one that has ended already is none of his cares.</summary>
    public Task Run(Caller caller, RequestBody body)
    {
        var input = Input.Of(body);
        var token = input.Read(Token);
        input.Check();
        var sessions = new HashSet<string> { caller.Session.Id };
        if (token is not null && tokens.ReadRefresh(token) is { Fault: null, Claims: var claims } && claims.UserId == caller.User.Id)
            sessions.Add(claims.SessionId);
        return registry.Transact(async transaction =>
        {
            foreach (var id in sessions)
            {
                if (await transaction.Find<Session>(id) is { } session)
                    transaction.Delete(session);
            }
        });
    }
}

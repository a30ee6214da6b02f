using Mostrador.PointOfSale.Access;

namespace Mostrador.PointOfSale.Sessions;

/// <summary>Closes one of the caller's sessions (contract D10): its refresh token is refused from now on. Closing again changes nothing.</summary>
public sealed class RevokeSession(Shop shop)
{
    /// <summary>Closes the session.</summary>
    public Task<SessionClosed> Run(Caller caller, long id) => shop.Transact(async transaction =>
    {
        var known = await ReadSessions.Own(transaction, caller, id);
        if (await transaction.Find<Session>(known.Key) is { IsRevoked: false } session)
            transaction.Replace(session with { IsRevoked = true });
        return new SessionClosed("Sesión cerrada correctamente");
    });
}

/// <summary>The answer to closing a session.</summary>
public sealed record SessionClosed(string Status);
